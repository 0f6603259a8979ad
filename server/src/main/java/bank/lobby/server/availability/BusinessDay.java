package bank.lobby.server.availability;

import static java.util.Objects.requireNonNull;

import bank.lobby.server.branch.Branch;
import bank.lobby.server.platform.BranchChange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A moment at a branch, and the business day it belongs to.
 *
 * @param now the moment
 * @param zone of the branch
 * @param rollsAt when its business day starts, local time
 */
record BusinessDay(Instant now, ZoneId zone, LocalTime rollsAt) {

    BusinessDay {
        requireNonNull(now, "now");
        requireNonNull(zone, "zone");
        requireNonNull(rollsAt, "rollsAt");
    }

    static BusinessDay of(Branch branch, Instant now) {
        return new BusinessDay(now, branch.zone(), branch.dayRollsAt());
    }

    /** As {@link BranchChange#serviceDate}. */
    LocalDate date() {
        return now.atZone(zone)
                .toLocalDateTime()
                .minusNanos(rollsAt.toNanoOfDay())
                .toLocalDate();
    }

    Instant start() {
        return startOf(date());
    }

    /** When the next one starts. */
    Instant end() {
        return startOf(date().plusDays(1));
    }

    private Instant startOf(LocalDate date) {
        return date.atTime(rollsAt).atZone(zone).toInstant();
    }
}
