package bank.lobby.server.catalog;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.triage.Stretch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many tickets of a service are given, cancelled ones not counted.
 *
 * @param perDay in a business day, 1 to 9999; {@code null} for no limit
 * @param slots limits within a stretch of each day, earliest first; outside all of them only the day's limit holds
 */
public record TicketQuota(@Nullable Integer perDay, List<Slot> slots) {

    public static final TicketQuota NONE = new TicketQuota(null, List.of());

    /** At most {@code tickets}, 1 to 9999, within {@code when}. */
    public record Slot(Stretch when, int tickets) {

        public Slot {
            requireNonNull(when, "when");
            mustBeSome(tickets);
        }
    }

    public TicketQuota {
        slots = slots == null ? List.of() : List.copyOf(slots);
        if (perDay != null) {
            mustBeSome(perDay);
        }
    }

    /** Whether tickets must be counted at all. */
    public boolean isSet() {
        return perDay != null || !slots.isEmpty();
    }

    private static void mustBeSome(int tickets) {
        if (tickets < 1 || tickets > 9999) {
            throw new IllegalArgumentException("a quota is 1 to 9999 tickets, not " + tickets);
        }
    }
}
