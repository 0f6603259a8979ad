package bank.lobby.server.catalog;

import bank.lobby.wire.triage.BranchDay;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every service of a branch.
 *
 * @param days on which the branch does not keep its weekly hours, earliest first
 * @param dutyGrace for so long tickets of a service are given though nobody on duty can serve it; {@code null}: for ever
 */
public record BranchCalendar(List<BranchDay> days, @Nullable Duration dutyGrace) {

    public BranchCalendar {
        days = List.copyOf(days);
    }
}
