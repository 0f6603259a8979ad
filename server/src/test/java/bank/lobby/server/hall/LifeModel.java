package bank.lobby.server.hall;

import bank.lobby.server.calling.life.LifeRule;
import bank.lobby.server.hall.LifeMove.Kind;
import bank.lobby.server.hall.LifeMove.Who;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a hall should answer, in as few rules as will do: where each ticket is, whose it is, how often and how soon a thing
 * may be done, and what may be taken back. Knows nothing of shares or passes: whom a counter calls is proved from the log.
 */
final class LifeModel {

    /** What changed a ticket last. */
    private record Done(
            Kind kind,
            int actor,
            String id,
            int counter,
            Instant at,
            @Nullable LifeSpot before) {}

    private static final int NOT_A_TELLER = 0;
    private static final int MOST_SERVICES = 5;

    private final LifeRule rule;
    private final BiPredicate<Integer, String> serves;
    private final Map<String, LifeSpot> spots = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final List<Done> log = new ArrayList<>();
    private final LifeSteps steps;
    private Instant now = Instant.MIN;

    /** @param serves whether a counter takes a service */
    LifeModel(LifeRule rule, BiPredicate<Integer, String> serves) {
        this.rule = rule;
        this.serves = serves;
        this.steps = new LifeSteps(rule, serves, spots);
    }

    void at(Instant time) {
        now = time;
    }

    Map<String, LifeSpot> spots() {
        return spots;
    }

    /**
     * The ticket a move is about: as a rule the latest it is likely to be allowed for, else one of the latest six;
     * {@code null} where there is none.
     */
    @Nullable
    String idOf(LifeMove move) {
        if (move.kind() == Kind.UNDO) {
            return undoable(move.counter()).map(Done::id).orElse(null);
        }
        Optional<String> likely = ids.reversed().stream()
                .filter(id -> isLikely(move, spots.get(id)))
                .findFirst();
        if (move.pick() < 4 && likely.isPresent()) {
            return likely.get();
        }
        return ids.isEmpty() ? null : ids.get(Math.max(0, ids.size() - 1 - move.pick()));
    }

    private static boolean isLikely(LifeMove move, LifeSpot spot) {
        boolean here = spot.counter == move.counter();
        return switch (move.kind()) {
            case RECALL, START, NO_SHOW -> here && spot.isIn("CALLED");
            case FINISH, END_VISIT, SIDE_TRIP -> here && spot.isIn("SERVING");
            case PARK, TRANSFER -> here && spot.isAtCounter();
            case REQUEUE -> spot.isIn("NO_SHOW");
            case UNPARK -> spot.isIn("PARKED");
            case CALL -> spot.isIn("PARKED", "NO_SHOW");
            default -> false;
        };
    }

    String describe(LifeMove move) {
        String id = idOf(move);
        return id == null ? "nothing" : spots.get(id) + " among " + spots.values();
    }

    /** What the hall should answer: done, nobody, or the slug of a refusal. */
    String expect(LifeMove move) {
        String id = idOf(move);
        LifeSpot spot = id == null ? null : spots.get(id);
        return switch (move.kind()) {
            case TAKE, MOMENT, WHILE, DAY -> "done";
            case NEXT -> next(move.counter());
            case WALK_UP -> isBusy(move.counter()) ? "counter-busy" : "done";
            case UNDO -> id == null ? "nothing-to-undo" : "done";
            case CALL -> isBusy(move.counter()) ? "counter-busy" : in(spot, "WAITING", "PARKED", "NO_SHOW");
            case RECALL -> then(atIts(move, spot, "CALLED"), recall(spot));
            case START -> atIts(move, spot, "CALLED");
            case NO_SHOW -> then(atIts(move, spot, "CALLED"), noShow(spot));
            case FINISH, END_VISIT -> atIts(move, spot, "SERVING");
            case PARK -> atIts(move, spot, "CALLED", "SERVING");
            case TRANSFER -> spot.isIn("WAITING") ? "not-allowed" : atIts(move, spot, "CALLED", "SERVING");
            case SIDE_TRIP -> then(atIts(move, spot, "SERVING"), spot.sender == 0 ? "done" : "already-away");
            case REQUEUE -> then(in(spot, "NO_SHOW"), requeue(spot));
            case REDIRECT -> then(in(spot, "WAITING", "CALLED", "SERVING"), redirect(spot));
            case ALSO ->
                then(
                        in(spot, "WAITING", "CALLED", "SERVING", "PARKED"),
                        spot.also.size() < MOST_SERVICES ? "done" : "malformed");
            case MOVE_FORWARD ->
                then(in(spot, "WAITING"), steps.first(spot).isBefore(spot.since) ? "done" : "already-first");
            case UNPARK -> in(spot, "PARKED");
            case LEAVE, CANCEL -> in(spot, "WAITING", "CALLED", "PARKED");
        };
    }

    /** Takes note of a move that was done and answered with {@code ticket}; what is wrong with it, if anything. */
    Optional<String> happened(LifeMove move, JsonNode ticket) {
        String id = ticket.path("id").asString();
        LifeSpot before = spots.get(id);
        if (move.kind() == Kind.NEXT && !(before != null && callable(before, move.counter()))) {
            return Optional.of("called " + before + " to counter " + move.counter());
        }
        LifeSpot after = before == null ? steps.arrived(move, now) : before.copy();
        if (before == null) {
            ids.add(id);
        } else if (move.kind() == Kind.UNDO) {
            after = undone(move.counter(), before);
        } else {
            steps.change(move, after, now);
        }
        spots.put(id, after);
        int actor = move.kind().who() == Who.TELLER ? move.counter() : NOT_A_TELLER;
        log.add(new Done(move.kind(), actor, id, after.counter, now, before));
        return move.kind() == Kind.TAKE ? Optional.empty() : differs(move + " of " + before, after, ticket);
    }

    static Optional<String> differs(String what, LifeSpot expected, JsonNode ticket) {
        String seen = LifeSpot.seen(ticket);
        return seen.equals(expected.toString())
                ? Optional.empty()
                : Optional.of(what + "\n led to " + seen + "\n and not " + expected);
    }

    /** What the server does by itself until now. */
    void timePassed(boolean dayIsOver) {
        spots.forEach((id, spot) -> {
            LifeSpot before = spot.copy();
            Instant until = spot.until;
            if (dayIsOver && spot.isIn("WAITING", "PARKED", "CALLED")) {
                spot.free(spot.isIn("CALLED") ? "NO_SHOW" : "LEFT");
            } else if (until != null && !until.isAfter(now)) {
                int own = spot.bound;
                spot.free("WAITING");
                spot.bound = own;
            } else if (until != null
                    && !spot.reminded
                    && !until.minus(Duration.ofMinutes(rule.parkRemindMinutes()))
                            .isAfter(now)) {
                spot.reminded = true;
            } else {
                return;
            }
            log.add(new Done(dayIsOver ? Kind.DAY : Kind.WHILE, NOT_A_TELLER, id, spot.counter, now, before));
        });
    }

    private LifeSpot undone(int counter, LifeSpot now) {
        Done last = undoable(counter).orElseThrow();
        if (last.kind() == Kind.WALK_UP) {
            LifeSpot cancelled = now.copy();
            cancelled.state = "CANCELLED";
            return cancelled;
        }
        LifeSpot then = last.before().copy();
        if (last.kind() == Kind.NEXT || last.kind() == Kind.CALL) {
            then.counter = counter;
            then.calledAt = now.calledAt;
        }
        return then;
    }

    private Optional<Done> undoable(int counter) {
        for (int i = log.size() - 1; i >= 0; i--) {
            Done done = log.get(i);
            if (done.counter() == counter) {
                boolean last = log.subList(i + 1, log.size()).stream()
                        .noneMatch(later -> later.id().equals(done.id()));
                boolean may = done.actor() == counter
                        && !done.at().isBefore(now.minusSeconds(rule.undoSeconds()))
                        && done.kind() != Kind.RECALL
                        && done.kind() != Kind.UNDO;
                return last && may ? Optional.of(done) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private String next(int counter) {
        if (isBusy(counter)) {
            return "counter-busy";
        }
        return spots.values().stream().anyMatch(spot -> callable(spot, counter)) ? "done" : "nobody";
    }

    private boolean isBusy(int counter) {
        return spots.values().stream().anyMatch(spot -> spot.isAtCounter() && spot.counter == counter);
    }

    private boolean callable(LifeSpot spot, int counter) {
        return spot.isIn("WAITING") && (spot.bound == 0 ? serves.test(counter, spot.service) : spot.bound == counter);
    }

    private String recall(LifeSpot spot) {
        if (spot.recalls >= rule.recallLimit()) {
            return "recall-limit";
        }
        return spot.calledAt.plusSeconds(rule.recallSpacingSeconds()).isAfter(now) ? "recall-too-soon" : "done";
    }

    private String noShow(LifeSpot spot) {
        if (spot.recalls < rule.noShowRecalls()) {
            return "no-show-recalls";
        }
        return spot.calledAt.plusSeconds(rule.noShowAfterSeconds()).isAfter(now) ? "no-show-too-soon" : "done";
    }

    private String requeue(LifeSpot spot) {
        if (spot.requeues >= rule.requeueLimit()) {
            return "requeue-limit";
        }
        boolean late = spot.calledAt
                .plus(Duration.ofMinutes(rule.requeueWithinMinutes()))
                .isBefore(now);
        return late ? "requeue-too-late" : "done";
    }

    private static String redirect(LifeSpot spot) {
        if (spot.isAtCounter()) {
            return "not-your-counter";
        }
        return spot.service.equals(HallServer.TRANSFER) ? "malformed" : "done";
    }

    private static String then(String first, String further) {
        return first.equals("done") ? further : first;
    }

    private static String atIts(LifeMove move, LifeSpot spot, String... states) {
        String state = in(spot, states);
        return state.equals("done") && spot.counter != move.counter() ? "not-your-counter" : state;
    }

    private static String in(LifeSpot spot, String... states) {
        return spot.isIn(states) ? "done" : "ticket-state";
    }
}
