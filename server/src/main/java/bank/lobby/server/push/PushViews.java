package bank.lobby.server.push;

import bank.lobby.server.ticket.TicketView;
import bank.lobby.server.ticket.TicketViews;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pushes with who the customers are and what the lobby managers are called. */
@Component
class PushViews {

    private final JdbcClient jdbc;
    private final TicketViews tickets;

    PushViews(JdbcClient jdbc, TicketViews tickets) {
        this.jdbc = jdbc;
        this.tickets = tickets;
    }

    /** In the order of {@code pushes}. */
    List<PushView> of(String branch, List<Push> pushes) {
        if (pushes.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = pushes.stream().map(Push::ticket).toList();
        Map<UUID, TicketView> views =
                tickets.all(branch, ids).stream().collect(Collectors.toMap(TicketView::id, Function.identity()));
        Map<String, String> names = names(
                pushes.stream().map(Push::acceptedBy).filter(Objects::nonNull).collect(Collectors.toSet()));
        return pushes.stream()
                .filter(push -> views.containsKey(push.ticket()))
                .map(push -> PushView.of(
                        push,
                        Objects.requireNonNull(views.get(push.ticket())),
                        push.acceptedBy() == null ? null : names.get(push.acceptedBy())))
                .toList();
    }

    /** One push of {@code branch}. */
    PushView of(String branch, Push push) {
        return of(branch, List.of(push)).getFirst();
    }

    /** Names by staff number. */
    Map<String, String> names(Collection<String> staff) {
        if (staff.isEmpty()) {
            return Map.of();
        }
        record Person(String staffNo, String name) {}
        return jdbc
                .sql("SELECT staff_no, name FROM staff WHERE staff_no = ANY(:staff)")
                .param("staff", staff.toArray(String[]::new))
                .query(Person.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Person::staffNo, Person::name));
    }
}
