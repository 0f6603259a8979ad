package bank.lobby.display.announce;

import bank.lobby.wire.board.BoardCall;
import bank.lobby.wire.board.BoardState;
import bank.lobby.wire.board.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which calls still want to be spoken, oldest first. A call or recall becomes one announcement, once, and only while it
 * is fresh: what a screen learns late, after a lost link, is shown and not spoken. Thread-safe.
 */
public final class Announcements {

    /** A call older than this when learnt is shown, not spoken. Source: product.md section 7, contract of the display. */
    static final Duration FRESH = Duration.ofSeconds(60);

    /** Chosen: what could not be spoken for so long (no page was open, sound was refused) would only confuse. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Chosen: more than fit into {@link #PATIENCE} at six seconds a call. */
    static final int MOST = 20;

    private final InstantSource serverTime;
    private final Set<String> known;
    private final List<Announcement> pending = new ArrayList<>();

    /**
     * @param serverTime server time, because calls carry server time
     * @param announced what a former life of this screen has dealt with, see {@link #settled()}
     */
    public Announcements(InstantSource serverTime, Set<String> announced) {
        this.serverTime = serverTime;
        this.known = new HashSet<>(announced);
    }

    /** Takes the board as it stands; learning the same twice changes nothing. Returns whether {@link #pending} changed. */
    public synchronized boolean learn(BoardState board) {
        List<Announcement> before = List.copyOf(pending);
        Instant now = serverTime.instant();
        board.calls().stream()
                .sorted(Comparator.comparingLong(BoardCall::callRev))
                .forEach(call -> learn(call, now));
        pending.removeIf(waiting -> !isStillCalled(waiting, board));
        prune(now);
        known.retainAll(board.calls().stream().map(Announcements::idOf).collect(Collectors.toSet()));
        return !pending.equals(before);
    }

    /** What is to be spoken, in this order; at most {@link #MOST}. */
    public synchronized List<Announcement> pending() {
        prune(serverTime.instant());
        return List.copyOf(pending);
    }

    /** A pending announcement by its id. */
    public synchronized Optional<Announcement> find(String id) {
        return pending.stream().filter(other -> other.id().equals(id)).findFirst();
    }

    /** It was spoken; repeating this is harmless. Returns whether it was pending. */
    public synchronized boolean spoken(String id) {
        return pending.removeIf(other -> other.id().equals(id));
    }

    /** Ids of the calls on the board that need no speaking any more, for the next life of this screen. */
    public synchronized Set<String> settled() {
        Set<String> settled = new HashSet<>(known);
        pending.forEach(waiting -> settled.remove(waiting.id()));
        return settled;
    }

    private void learn(BoardCall call, Instant now) {
        if (known.add(idOf(call))
                && isOpen(call)
                && now.isBefore(call.calledAt().plus(FRESH))) {
            pending.removeIf(older -> older.ticket().equals(call.ticket()));
            pending.add(new Announcement(
                    idOf(call), call.ticket(), call.number(), call.counter(), call.language(), call.calledAt()));
        }
    }

    /** Nobody is called any more who was served, given up or cancelled meanwhile. */
    private static boolean isStillCalled(Announcement waiting, BoardState board) {
        return board.calls().stream().anyMatch(call -> idOf(call).equals(waiting.id()) && isOpen(call));
    }

    private static boolean isOpen(BoardCall call) {
        return call.state() == TicketState.CALLED || call.state() == TicketState.SERVING;
    }

    private void prune(Instant now) {
        pending.removeIf(waiting -> now.isAfter(waiting.calledAt().plus(PATIENCE)));
        while (pending.size() > MOST) {
            pending.removeFirst();
        }
    }

    /** The revision of a call is never used twice, so ticket and revision name it for ever, also over an epoch. */
    private static String idOf(BoardCall call) {
        return call.ticket() + "-" + call.callRev();
    }
}
