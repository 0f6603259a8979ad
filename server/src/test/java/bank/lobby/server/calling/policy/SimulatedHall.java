package bank.lobby.server.calling.policy;

import bank.lobby.server.calling.policy.HallResult.Kind;
import bank.lobby.server.counter.WorkProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * A waiting hall on a simulated clock that calls by the real decision. Who comes, when and with how much work depends on
 * the seed alone, so that two rules see the same customers. Times are minutes. Not thread-safe.
 */
final class SimulatedHall {

    /** A counter and its lunch break; none where both ends are the same. */
    record Window(WorkProfile profile, double breakFrom, double breakTo) {

        static Window of(List<String> first, List<String> second) {
            return new Window(WorkProfile.of(first, second), 0, 0);
        }

        private boolean isAwayAt(double minute) {
            return minute >= breakFrom && minute < breakTo;
        }
    }

    /**
     * One call as it was made.
     *
     * @param ahead how many waited on its arrival that its own counters might have called before it
     * @param ownCalls how many calls its own counters made while it waited
     */
    record Call(int kind, double arrived, double at, double work, int ahead, int ownCalls) {

        double waited() {
            return at - arrived;
        }
    }

    /** Told of everything as it happens. */
    interface Watch {

        default void called(Call call) {}

        /** At {@code now} a ticket was passed at a counter of its own. */
        default void passed(int older, double arrived, int younger, double arrivedLater, double now) {}
    }

    /** Time lost over somebody who is called and has gone. */
    private static final double GONE = 0.5;

    /** One customer with a ticket. */
    private static final class Waiting {
        final int kind;
        final int sequence;
        final double arrived;
        final double patience;
        final int ahead;
        double work;
        WaitingHead face;
        int passes;
        int ownCalls;

        Waiting(int sequence, Arrivals.Coming coming, int ahead, WaitingHead face) {
            this.kind = coming.kind();
            this.sequence = sequence;
            this.arrived = coming.at();
            this.work = coming.work();
            this.patience = coming.patience();
            this.ahead = ahead;
            this.face = face;
        }
    }

    private record Freed(double at, int window) {}

    private final List<Kind> kinds;
    private final List<Window> windows;
    private final List<ChooseNext> choosers;
    private final boolean countsClasses;
    private final Arrivals arrivals;
    private final SplittableRandom worksByCall;
    private final HallResult.Tally tally;
    private final List<ArrayDeque<Waiting>> lines = new ArrayList<>();
    /** By window and kind: whether it is the kind's own. */
    private final boolean[][] own;

    private final boolean[] idle;
    private final PriorityQueue<Freed> busy = new PriorityQueue<>(Comparator.comparingDouble(Freed::at));
    private final List<WaitingHead> heads = new ArrayList<>();
    private boolean drawsByCall;
    private boolean leaversAreKnown;
    private Watch watch = new Watch() {};

    SimulatedHall(List<Kind> kinds, List<Window> windows, CallRule rule, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        this.kinds = kinds;
        this.windows = windows;
        this.choosers = windows.stream()
                .map(window -> new ChooseNext(window.profile(), rule))
                .toList();
        this.countsClasses = CallPolicy.named(rule.policy()).countsClasses();
        this.worksByCall = random.split();
        this.arrivals = new Arrivals(kinds, random);
        this.tally = new HallResult.Tally(kinds);
        this.own = new boolean[windows.size()][kinds.size()];
        for (int window = 0; window < own.length; window++) {
            List<String> first = windows.get(window).profile().firstChoice();
            for (int kind = 0; kind < kinds.size(); kind++) {
                own[window][kind] = first.contains(kinds.get(kind).service());
            }
        }
        this.idle = new boolean[windows.size()];
        Arrays.fill(idle, true);
        kinds.forEach(kind -> lines.add(new ArrayDeque<>()));
    }

    /** Work belongs to the call and not to the customer: the n-th call takes the same time under every rule. */
    SimulatedHall drawingWorkByCall() {
        drawsByCall = true;
        return this;
    }

    /** Whoever loses patience says so and is not called any more; else they go without a word. */
    SimulatedHall knowingWhoLeaves() {
        leaversAreKnown = true;
        return this;
    }

    SimulatedHall watchedBy(Watch watching) {
        watch = watching;
        return this;
    }

    /** Runs from minute 0 until the doors close, then until the hall is empty. Waits of the first {@code warmUp} minutes do not count. */
    HallResult run(double doorsClose, double warmUp) {
        tally.countFrom(warmUp);
        int sequence = 0;
        for (Arrivals.Coming next = arrivals.next(); next.at() < doorsClose; next = arrivals.next()) {
            freeUntil(next.at());
            lines.get(next.kind()).add(new Waiting(sequence, next, ahead(next.kind()), face(sequence, next)));
            idleWindow(next.at());
            sequence++;
        }
        freeUntil(Double.POSITIVE_INFINITY);
        return tally.result();
    }

    private int ahead(int kind) {
        int ahead = 0;
        for (int other = 0; other < lines.size(); other++) {
            boolean meets = false;
            for (boolean[] window : own) {
                meets |= window[kind] && window[other];
            }
            ahead += meets ? lines.get(other).size() : 0;
        }
        return ahead;
    }

    private WaitingHead face(int sequence, Arrivals.Coming coming) {
        Kind kind = kinds.get(coming.kind());
        return new WaitingHead(
                new UUID(coming.kind(), sequence),
                "A",
                kind.service(),
                Duration.ofNanos((long) (kind.ranked() * 60e9)),
                instant(coming.at()),
                sequence,
                0,
                1);
    }

    private void idleWindow(double now) {
        for (int window = 0; window < idle.length; window++) {
            if (!idle[window]) {
                continue;
            }
            if (windows.get(window).isAwayAt(now)) {
                idle[window] = false;
                busy.add(new Freed(windows.get(window).breakTo(), window));
            } else if (call(window, now)) {
                return;
            }
        }
    }

    private void freeUntil(double time) {
        while (!busy.isEmpty() && busy.peek().at() <= time) {
            Freed freed = busy.remove();
            Window window = windows.get(freed.window());
            if (window.isAwayAt(freed.at())) {
                busy.add(new Freed(window.breakTo(), freed.window()));
            } else if (!call(freed.window(), freed.at())) {
                idle[freed.window()] = true;
            }
        }
    }

    private boolean call(int window, double now) {
        lookAtTheLines(now);
        CallDecision decision = choosers.get(window).among(heads, instant(now)).orElse(null);
        if (decision == null) {
            return false;
        }
        Waiting called =
                lines.get((int) decision.called().getMostSignificantBits()).remove();
        if (called.sequence != decision.called().getLeastSignificantBits()) {
            throw new IllegalStateException("called somebody who is no head");
        }
        notePasses(own[window], called, now);
        idle[window] = false;
        boolean there = now - called.arrived <= called.patience;
        if (drawsByCall) {
            called.work = kinds.get(called.kind).work().draw(worksByCall);
        }
        busy.add(new Freed(now + (there ? called.work : GONE), window));
        tally.called(called.kind, called.arrived, now - called.arrived);
        watch.called(new Call(called.kind, called.arrived, now, called.work, called.ahead, called.ownCalls));
        return true;
    }

    private void lookAtTheLines(double now) {
        heads.clear();
        for (ArrayDeque<Waiting> line : lines) {
            if (leaversAreKnown) {
                line.removeIf(waiting -> leaves(waiting, now));
            }
            Waiting first = line.peek();
            if (first != null) {
                heads.add(head(first, countsClasses ? line.size() : 1));
            }
        }
    }

    private boolean leaves(Waiting waiting, double now) {
        boolean leaves = waiting.arrived + waiting.patience < now;
        if (leaves) {
            tally.left(waiting.kind, waiting.arrived, waiting.patience);
        }
        return leaves;
    }

    private static WaitingHead head(Waiting first, int size) {
        WaitingHead face = first.face;
        if (face.passes() != first.passes || face.classSize() != size) {
            first.face = new WaitingHead(
                    face.ticket(),
                    face.number(),
                    face.service(),
                    face.promise(),
                    face.since(),
                    face.arrival(),
                    first.passes,
                    size);
        }
        return first.face;
    }

    /** The definition itself, ticket by ticket: everybody older who still waits for this window was passed. */
    private void notePasses(boolean[] ownOf, Waiting called, double now) {
        for (int kind = 0; kind < ownOf.length; kind++) {
            if (!ownOf[kind]) {
                continue;
            }
            int before = Integer.MAX_VALUE;
            for (Waiting waiting : lines.get(kind)) {
                waiting.ownCalls++;
                if (waiting.sequence < called.sequence) {
                    waiting.passes++;
                    watch.passed(kind, waiting.arrived, called.kind, called.arrived, now);
                }
                tally.passes(waiting.passes, before);
                before = waiting.passes;
            }
        }
    }

    private static Instant instant(double minutes) {
        return Instant.EPOCH.plusNanos((long) (minutes * 60e9));
    }
}
