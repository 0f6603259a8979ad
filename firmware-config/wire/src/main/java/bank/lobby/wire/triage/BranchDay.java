package bank.lobby.wire.triage;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.station.Names;
import java.time.LocalDate;
import java.util.List;

/**
 * A day on which a branch does not keep its weekly hours: a holiday (节假日), or a make-up working day (调休) with hours of its
 * own, which then hold for every service.
 *
 * @param date at the branch
 * @param names what the day is called
 * @param hours when the branch is open that day, earliest first; empty on a holiday
 */
public record BranchDay(LocalDate date, Names names, List<Stretch> hours) {

    public BranchDay {
        requireNonNull(date, "date");
        requireNonNull(names, "names");
        hours = hours == null ? List.of() : List.copyOf(hours);
    }
}
