package bank.lobby.server.report;

import bank.lobby.server.counter.WorkProfile;
import bank.lobby.server.ticket.TicketCourse;
import bank.lobby.server.ticket.TicketEvent;
import bank.lobby.wire.board.TicketState;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who waited, by kind, as the log went on: so many kinds and no more have to be looked at, however long the line was. */
final class Waiting {

    private final Map<UUID, Kind> kinds = new HashMap<>();
    private final Map<Kind, Integer> counts = new HashMap<>();

    /** What decides which counter may serve a ticket. */
    private record Kind(String service, @Nullable String group, TicketCourse.@Nullable Bond bond) {

        boolean mayBeServedAt(int counter, String staffNo, WorkProfile profile) {
            if (bond != null) {
                return staffNo.equals(bond.staffNo())
                        || Integer.valueOf(counter).equals(bond.counter());
            }
            return profile.firstChoice().contains(service)
                    || profile.secondChoice().contains(service)
                    || group != null && profile.windowGroups().contains(group);
        }
    }

    /** Follows what {@code event} did to {@code ticket}. */
    void follow(UUID ticket, TicketEvent event) {
        Kind before = kinds.remove(ticket);
        if (before != null) {
            counts.computeIfPresent(before, (kind, n) -> n == 1 ? null : n - 1);
        }
        if (event.to() == TicketState.WAITING) {
            TicketCourse course = event.course();
            Kind now = new Kind(event.service(), event.windowGroup(), course == null ? null : course.bond());
            kinds.put(ticket, now);
            counts.merge(now, 1, Integer::sum);
        }
    }

    /**
     * How many the teller {@code staffNo} at {@code counter} could call, by first or second choice. Those it would only
     * join after a wait are left out: whether it was their time is the policy's to say.
     */
    int at(int counter, String staffNo, WorkProfile profile) {
        return counts.entrySet().stream()
                .filter(each -> each.getKey().mayBeServedAt(counter, staffNo, profile))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
