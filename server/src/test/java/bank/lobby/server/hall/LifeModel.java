package bank.lobby.server.hall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What a hall should answer, in as few rules as will do: where each ticket is, whose it is, and what may be taken back.
 * Knows nothing of promises or passes: whom a counter calls is proved from the log.
 */
final class LifeModel {

    /** What somebody may do. */
    enum Kind {
        TAKE(false),
        NEXT(false),
        RECALL(false),
        START(false),
        FINISH(false),
        NO_SHOW(false),
        PARK(false),
        TRANSFER(false),
        REQUEUE(false),
        UNDO(false),
        UNPARK(true),
        LEAVE(true),
        CANCEL(true);

        private final boolean byManager;

        Kind(boolean byManager) {
            this.byManager = byManager;
        }

        boolean byManager() {
            return byManager;
        }

        boolean needsTicket() {
            return this != TAKE && this != NEXT && this != UNDO;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        String body() {
            return switch (this) {
                case PARK -> "{\"reason\":\"form\"}";
                case TRANSFER -> "{\"counter\":1}";
                default -> "";
            };
        }
    }

    /** One attempt: by the teller at {@code counter} or the manager, on the {@code pick}-th ticket, counted round. */
    record Move(Kind kind, int counter, int pick) {

        static Move random(Random random, int counters) {
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            return new Move(kind, 1 + random.nextInt(counters), random.nextInt(6));
        }
    }

    /** Where one ticket is. */
    private record Spot(String state, int counter, int bound, int requeues) {

        boolean atCounter() {
            return state.equals("CALLED") || state.equals("SERVING");
        }

        Spot to(String next) {
            return new Spot(next, counter, 0, requeues);
        }
    }

    /** What changed a ticket last. */
    private record Done(
            Kind kind,
            int actor,
            String id,
            int counter,
            @Nullable Spot before) {}

    private static final int MANAGER = 0;

    private final int counters;
    private final Map<String, Spot> spots = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final List<Done> log = new ArrayList<>();

    LifeModel(int counters) {
        this.counters = counters;
    }

    /** The ticket a move is about: one of the latest six; {@code null} where there is none. */
    @Nullable
    String idOf(Move move) {
        if (move.kind() == Kind.UNDO) {
            return undoable(move.counter()).map(Done::id).orElse(null);
        }
        return ids.isEmpty() ? null : ids.get(Math.max(0, ids.size() - 1 - move.pick()));
    }

    String describe(Move move) {
        String id = idOf(move);
        return id == null ? "nothing" : spots.get(id) + " among " + spots.values();
    }

    /** What the hall should answer: done, nobody, or the slug of a refusal. */
    String expect(Move move) {
        String id = idOf(move);
        Spot spot = id == null ? null : spots.get(id);
        return switch (move.kind()) {
            case TAKE -> "done";
            case NEXT -> next(move.counter());
            case UNDO -> id == null ? "nothing-to-undo" : "done";
            case RECALL, START, NO_SHOW -> atIts(move, spot, "CALLED");
            case FINISH -> atIts(move, spot, "SERVING");
            case PARK -> atIts(move, spot, "CALLED", "SERVING");
            case TRANSFER -> spot.state().equals("WAITING") ? "not-allowed" : atIts(move, spot, "CALLED", "SERVING");
            case REQUEUE ->
                !spot.state().equals("NO_SHOW") ? "ticket-state" : spot.requeues() >= 2 ? "requeue-limit" : "done";
            case UNPARK -> in(spot, "PARKED");
            case LEAVE, CANCEL -> in(spot, "WAITING", "CALLED", "PARKED");
        };
    }

    /** Takes note of a move that was done; what is wrong with the answer, if anything. */
    Optional<String> happened(Move move, String id, String state) {
        int actor = move.kind().byManager() ? MANAGER : move.counter();
        Spot before = spots.get(id);
        if (move.kind() == Kind.NEXT && !(before != null && callable(before, move.counter()))) {
            return Optional.of("called " + before + " to counter " + move.counter());
        }
        Spot after = after(move, id, before);
        if (!after.state().equals(state)) {
            return Optional.of(move + " led from " + before + " to " + state + ", not to " + after);
        }
        if (before == null) {
            ids.add(id);
        }
        spots.put(id, after);
        log.add(new Done(move.kind(), actor, id, after.counter(), before));
        return Optional.empty();
    }

    private Spot after(Move move, String id, @Nullable Spot before) {
        if (before == null) {
            return new Spot("WAITING", 0, 0, 0);
        }
        return switch (move.kind()) {
            case TAKE -> throw new IllegalStateException("issued twice: " + id);
            case NEXT -> new Spot("CALLED", move.counter(), 0, before.requeues());
            case RECALL -> before;
            case START -> before.to("SERVING");
            case FINISH -> before.to("SERVED");
            case NO_SHOW -> before.to("NO_SHOW");
            case PARK -> new Spot("PARKED", before.counter(), before.counter(), before.requeues());
            case TRANSFER -> new Spot("WAITING", before.counter(), 1, before.requeues());
            case REQUEUE -> new Spot("WAITING", before.counter(), 0, before.requeues() + 1);
            case UNPARK -> new Spot("WAITING", before.counter(), before.bound(), before.requeues());
            case LEAVE -> before.to("LEFT");
            case CANCEL -> before.to("CANCELLED");
            case UNDO -> undone(move.counter());
        };
    }

    private Spot undone(int counter) {
        Done last = undoable(counter).orElseThrow();
        Spot then = last.before();
        return last.kind() == Kind.NEXT ? new Spot(then.state(), counter, then.bound(), then.requeues()) : then;
    }

    private Optional<Done> undoable(int counter) {
        for (int i = log.size() - 1; i >= 0; i--) {
            Done done = log.get(i);
            if (done.counter() == counter) {
                boolean last = log.subList(i + 1, log.size()).stream()
                        .noneMatch(later -> later.id().equals(done.id()));
                boolean may = done.actor() == counter
                        && done.kind() != Kind.RECALL
                        && done.kind() != Kind.UNDO
                        && done.kind() != Kind.TAKE;
                return last && may ? Optional.of(done) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private String next(int counter) {
        boolean busy = spots.values().stream().anyMatch(spot -> spot.atCounter() && spot.counter() == counter);
        if (busy) {
            return "counter-busy";
        }
        return spots.values().stream().anyMatch(spot -> callable(spot, counter)) ? "done" : "nobody";
    }

    private boolean callable(Spot spot, int counter) {
        return spot.state().equals("WAITING") && (spot.bound() == 0 || spot.bound() == counter) && counter <= counters;
    }

    private static String atIts(Move move, Spot spot, String... states) {
        String state = in(spot, states);
        return state.equals("done") && spot.counter() != move.counter() ? "not-your-counter" : state;
    }

    private static String in(Spot spot, String... states) {
        return List.of(states).contains(spot.state()) ? "done" : "ticket-state";
    }
}
