package bank.lobby.server.hall;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where {@link LifeModel} thinks one ticket is. Mutable; {@link #copy} keeps the past. */
final class LifeSpot {

    final int order;
    final int promise;
    String state;
    String service;
    int quantity;
    /** Number of the counter it was called to last; 0 before that. */
    int counter;
    /** The counter it is bound to; 0 for none. */
    int bound;

    int recalls;
    int requeues;
    Instant since;

    @Nullable
    Instant movedFrom;

    Instant calledAt = Instant.MIN;

    @Nullable
    Instant until;

    boolean reminded;
    List<String> also = List.of();
    /** The counter a side trip leads back to; 0 on none. */
    int sender;

    String senderService = "";

    LifeSpot(int order, int promise, String state, String service, int quantity, Instant since) {
        this.order = order;
        this.promise = promise;
        this.state = state;
        this.service = service;
        this.quantity = quantity;
        this.since = since;
    }

    LifeSpot copy() {
        LifeSpot copy = new LifeSpot(order, promise, state, service, quantity, since);
        copy.counter = counter;
        copy.bound = bound;
        copy.recalls = recalls;
        copy.requeues = requeues;
        copy.movedFrom = movedFrom;
        copy.calledAt = calledAt;
        copy.until = until;
        copy.reminded = reminded;
        copy.also = also;
        copy.sender = sender;
        copy.senderService = senderService;
        return copy;
    }

    boolean isAtCounter() {
        return state.equals("CALLED") || state.equals("SERVING");
    }

    boolean isIn(String... states) {
        return List.of(states).contains(state);
    }

    /** Whether both wait in one line, where the order of arrival counts. */
    boolean sharesLineWith(LifeSpot other) {
        return service.equals(other.service) && promise == other.promise && bound == other.bound;
    }

    /** To {@code next}, set free. */
    void free(String next) {
        state = next;
        bound = 0;
        until = null;
        reminded = false;
    }

    /** As {@link #seen} writes it. */
    @Override
    public String toString() {
        return text(state, service, counter, quantity, recalls, since, requeues, also, sender, bound, until, reminded);
    }

    /** The same of a ticket as the server shows it. */
    static String seen(JsonNode ticket) {
        JsonNode course = ticket.path("course");
        JsonNode until = course.path("parking").path("until");
        return text(
                ticket.path("state").asString(""),
                ticket.path("service").asString(""),
                ticket.path("counter").asInt(0),
                ticket.path("quantity").asInt(0),
                ticket.path("recalls").asInt(0),
                Instant.parse(ticket.path("since").asString("")),
                course.path("requeues").asInt(0),
                course.path("also").valueStream().map(JsonNode::asString).toList(),
                course.path("backTo").path("bond").path("counter").asInt(0),
                course.path("bond").path("counter").asInt(0),
                until.isMissingNode() ? null : Instant.parse(until.asString()),
                course.path("parking").path("reminded").asBoolean(false));
    }

    private static String text(
            String state,
            String service,
            int counter,
            int quantity,
            int recalls,
            Instant since,
            int requeues,
            List<String> also,
            int sender,
            int bound,
            @Nullable Instant until,
            boolean reminded) {
        return "%s for %s, counter %d, %d units, %d recalls, %d requeues, since %s, then %s, back to %d, bound to %d, aside until %s, reminded %s"
                .formatted(
                        state, service, counter, quantity, recalls, requeues, since, also, sender, bound, until,
                        reminded);
    }
}
