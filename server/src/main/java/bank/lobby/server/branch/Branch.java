package bank.lobby.server.branch;

import bank.lobby.wire.station.Names;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A place with a waiting hall.
 *
 * @param id its code, lower case letters, digits and hyphens
 * @param bankNames the bank it belongs to
 * @param names its own name
 * @param zone where it is; decides the business day and every time shown
 * @param dayRollsAt when the business day starts, local time
 */
public record Branch(String id, Names bankNames, Names names, ZoneId zone, LocalTime dayRollsAt) {

    /** The business day {@code at} belongs to. */
    public LocalDate businessDay(Instant at) {
        return at.atZone(zone).minusNanos(dayRollsAt.toNanoOfDay()).toLocalDate();
    }
}
