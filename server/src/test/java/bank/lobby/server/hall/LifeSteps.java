package bank.lobby.server.hall;

import bank.lobby.server.calling.life.LifeRule;
import bank.lobby.server.hall.LifeMove.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** What each move does to a ticket in {@link LifeModel}, and the order of the lines that some of them look at. */
final class LifeSteps {

    private static final int WALK_UP_PROMISE = 240;
    private static final int PROMISE = 15;

    private final LifeRule rule;
    private final BiPredicate<Integer, String> serves;
    private final Map<String, LifeSpot> spots;

    /** @param spots all tickets there are, as the model goes on changing them */
    LifeSteps(LifeRule rule, BiPredicate<Integer, String> serves, Map<String, LifeSpot> spots) {
        this.rule = rule;
        this.serves = serves;
        this.spots = spots;
    }

    /** Whom {@code move} brings into the hall. */
    LifeSpot arrived(LifeMove move, Instant now) {
        if (move.kind() == Kind.TAKE) {
            String service = move.pick() % 2 == 0 ? HallServer.CASH : HallServer.TRANSFER;
            return new LifeSpot(spots.size(), PROMISE, "WAITING", service, 1, now);
        }
        LifeSpot spot = new LifeSpot(spots.size(), WALK_UP_PROMISE, "SERVING", HallServer.CASH, 2, now);
        spot.counter = move.counter();
        return spot;
    }

    /** Does {@code move} to {@code spot}; it is allowed. */
    void change(LifeMove move, LifeSpot spot, Instant now) {
        switch (move.kind()) {
            case NEXT, CALL -> {
                spot.free("CALLED");
                spot.counter = move.counter();
                spot.calledAt = now;
                spot.recalls = 0;
            }
            case RECALL -> {
                spot.calledAt = now;
                spot.recalls++;
            }
            case START -> spot.state = "SERVING";
            case FINISH -> finish(move, spot);
            case END_VISIT -> spot.state = "SERVED";
            case NO_SHOW -> spot.state = "NO_SHOW";
            case PARK -> {
                spot.state = "PARKED";
                spot.bound = spot.counter;
                spot.until = now.plus(Duration.ofMinutes(rule.parkMinutes()));
            }
            case TRANSFER -> {
                spot.state = "WAITING";
                spot.bound = 1;
            }
            case SIDE_TRIP -> {
                spot.state = "WAITING";
                spot.bound = 3;
                spot.sender = spot.counter;
                spot.senderService = spot.service;
            }
            case REQUEUE -> putBack(spot);
            case REDIRECT -> {
                spot.service = HallServer.TRANSFER;
                spot.bound = 0;
            }
            case ALSO -> spot.also = added(move, spot);
            case MOVE_FORWARD -> {
                Instant first = first(spot);
                spot.movedFrom = spot.movedFrom == null ? spot.since : spot.movedFrom;
                spot.since = first.minus(1, ChronoUnit.MICROS);
            }
            case UNPARK -> {
                int own = spot.bound;
                spot.free("WAITING");
                spot.bound = own;
            }
            case LEAVE -> spot.free("LEFT");
            case CANCEL -> spot.free("CANCELLED");
            case TAKE, WALK_UP, UNDO, MOMENT, WHILE, DAY -> throw new IllegalStateException(move + " of " + spot);
        }
    }

    private void finish(LifeMove move, LifeSpot spot) {
        spot.quantity = move.pick() + 1;
        if (spot.sender != 0) {
            spot.state = "WAITING";
            spot.service = spot.senderService;
            spot.bound = spot.sender;
            spot.sender = 0;
        } else if (!spot.also.isEmpty()) {
            spot.service = spot.also.getFirst();
            spot.also = spot.also.subList(1, spot.also.size());
            spot.state = serves.test(spot.counter, spot.service) ? "SERVING" : "WAITING";
        } else {
            spot.state = "SERVED";
        }
    }

    /** Behind the first few of its line, never before its own place. */
    private void putBack(LifeSpot spot) {
        spot.free("WAITING");
        spot.requeues++;
        Instant own = spot.movedFrom == null ? spot.since : spot.movedFrom;
        spot.movedFrom = null;
        Optional<Instant> behind = line(spot).stream()
                .limit(rule.requeueBehind())
                .map(other -> other.since.plus(1, ChronoUnit.MICROS))
                .max(Comparator.naturalOrder());
        spot.since = behind.filter(own::isBefore).orElse(own);
    }

    private static List<String> added(LifeMove move, LifeSpot spot) {
        List<String> also = new ArrayList<>(spot.also);
        also.add(move.pick() % 2 == 0 ? HallServer.CASH : HallServer.TRANSFER);
        return also;
    }

    /** Since when the first of its line waits. */
    Instant first(LifeSpot spot) {
        List<LifeSpot> line = line(spot);
        return line.isEmpty() ? spot.since : line.getFirst().since;
    }

    /** Those who wait in the line {@code spot} belongs to, in order; itself among them where it waits. */
    private List<LifeSpot> line(LifeSpot spot) {
        return spots.values().stream()
                .filter(other -> other.isIn("WAITING") && other.sharesLineWith(spot))
                .sorted(Comparator.comparing((LifeSpot other) -> other.since).thenComparing(other -> other.order))
                .toList();
    }
}
