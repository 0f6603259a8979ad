package bank.lobby.server.calling.policy;

import bank.lobby.server.counter.WorkProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** A waiting hall on a simulated clock that calls by the real decision. Times are minutes. Not thread-safe. */
final class SimulatedHall {

    /** Draws how long the work of one customer takes, minutes. */
    @FunctionalInterface
    interface Work {
        double draw(RandomGenerator random);
    }

    /** Arrivals an hour at a minute of the day. */
    @FunctionalInterface
    interface Rate {
        double at(double minute);
    }

    /**
     * One kind of customer.
     *
     * @param highestRate at least the rate at every minute
     * @param patience mean minutes after which one leaves without a word; infinite for those who stay
     */
    record Kind(String service, double promise, Rate rate, double highestRate, Work work, double patience) {

        /** Customers who come evenly and never leave. */
        static Kind steady(String service, double promise, double perHour, Work work) {
            return new Kind(service, promise, minute -> perHour, perHour, work, Double.POSITIVE_INFINITY);
        }
    }

    /** A counter and its lunch break; none where both ends are the same. */
    record Window(WorkProfile profile, double breakFrom, double breakTo) {

        static Window of(List<String> first, List<String> second) {
            return new Window(WorkProfile.of(first, second), 0, 0);
        }
    }

    /** What came of it, by kind in the order given. */
    record Result(List<Kind> kinds, List<double[]> waits, int mostPasses) {

        double mean(int kind) {
            return Arrays.stream(waits.get(kind)).average().orElse(0);
        }

        double mean() {
            return waits.stream().flatMapToDouble(Arrays::stream).average().orElse(0);
        }

        double withinPromise() {
            double kept = 0;
            double all = 0;
            for (int kind = 0; kind < kinds.size(); kind++) {
                double promise = kinds.get(kind).promise();
                kept += Arrays.stream(waits.get(kind)).filter(w -> w <= promise).count();
                all += waits.get(kind).length;
            }
            return kept / all;
        }
    }

    private static final double GONE = 0.5;

    /** One customer with a ticket. */
    private static final class Waiting {
        final int kind;
        final double arrived;
        final double work;
        final double patience;
        final WaitingHead face;
        int passes;

        Waiting(int kind, double arrived, double work, double patience, WaitingHead face) {
            this.kind = kind;
            this.arrived = arrived;
            this.work = work;
            this.patience = patience;
            this.face = face;
        }
    }

    private record Freed(double at, int window) {}

    private final List<Kind> kinds;
    private final List<Window> windows;
    private final List<ChooseNext> choosers;
    private final RandomGenerator random;
    private final List<ArrayDeque<Waiting>> lines = new ArrayList<>();
    private final List<List<Double>> waits = new ArrayList<>();
    private final boolean[] idle;
    private final PriorityQueue<Freed> busy = new PriorityQueue<>(Comparator.comparingDouble(Freed::at));
    private int mostPasses;

    SimulatedHall(List<Kind> kinds, List<Window> windows, CallRule rule, RandomGenerator random) {
        this.kinds = kinds;
        this.windows = windows;
        this.choosers = windows.stream()
                .map(window -> new ChooseNext(window.profile(), rule))
                .toList();
        this.random = random;
        this.idle = new boolean[windows.size()];
        Arrays.fill(idle, true);
        kinds.forEach(kind -> {
            lines.add(new ArrayDeque<>());
            waits.add(new ArrayList<>());
        });
    }

    /** Runs from minute 0 until the doors close, then until the hall is empty. Waits of the first {@code warmUp} minutes do not count. */
    Result run(double doorsClose, double warmUp) {
        for (Waiting next : arrivals(doorsClose)) {
            freeUntil(next.arrived, warmUp);
            lines.get(next.kind).add(next);
            idleWindowFor(next, warmUp);
        }
        freeUntil(Double.POSITIVE_INFINITY, warmUp);
        List<double[]> result = waits.stream()
                .map(list -> list.stream().mapToDouble(Double::doubleValue).toArray())
                .toList();
        return new Result(kinds, result, mostPasses);
    }

    private List<Waiting> arrivals(double until) {
        record Coming(int kind, double at) {}
        List<Coming> coming = new ArrayList<>();
        for (int kind = 0; kind < kinds.size(); kind++) {
            Kind who = kinds.get(kind);
            double at = 0;
            while ((at += exponential(60 / who.highestRate())) < until) {
                if (random.nextDouble() * who.highestRate() < who.rate().at(at)) {
                    coming.add(new Coming(kind, at));
                }
            }
        }
        coming.sort(Comparator.comparingDouble(Coming::at));
        List<Waiting> tickets = new ArrayList<>(coming.size());
        for (int i = 0; i < coming.size(); i++) {
            Coming one = coming.get(i);
            tickets.add(ticket(i, one.kind(), one.at()));
        }
        return tickets;
    }

    private Waiting ticket(int sequence, int kind, double at) {
        Kind who = kinds.get(kind);
        double patience = Double.isInfinite(who.patience()) ? who.patience() : exponential(who.patience());
        WaitingHead face = new WaitingHead(
                new UUID(0, sequence),
                "A" + sequence,
                who.service(),
                Duration.ofNanos((long) (who.promise() * 60e9)),
                instant(at),
                sequence,
                0,
                1);
        return new Waiting(kind, at, who.work().draw(random), patience, face);
    }

    private void idleWindowFor(Waiting ticket, double warmUp) {
        for (int window = 0; window < windows.size(); window++) {
            if (idle[window] && call(window, ticket.arrived, warmUp)) {
                return;
            }
        }
    }

    private void freeUntil(double time, double warmUp) {
        while (!busy.isEmpty() && busy.peek().at() <= time) {
            Freed freed = busy.remove();
            Window window = windows.get(freed.window());
            if (freed.at() >= window.breakFrom() && freed.at() < window.breakTo()) {
                busy.add(new Freed(window.breakTo(), freed.window()));
            } else if (!call(freed.window(), freed.at(), warmUp)) {
                idle[freed.window()] = true;
            }
        }
    }

    private boolean call(int window, double now, double warmUp) {
        List<WaitingHead> heads = new ArrayList<>(lines.size());
        for (ArrayDeque<Waiting> line : lines) {
            if (!line.isEmpty()) {
                heads.add(head(line));
            }
        }
        CallDecision decision = choosers.get(window).among(heads, instant(now)).orElse(null);
        if (decision == null) {
            return false;
        }
        Waiting called = take(decision.called());
        notePasses(windows.get(window).profile(), called);
        idle[window] = false;
        boolean there = now - called.arrived <= called.patience;
        busy.add(new Freed(now + (there ? called.work : GONE), window));
        if (called.arrived >= warmUp) {
            waits.get(called.kind).add(now - called.arrived);
        }
        return true;
    }

    private static WaitingHead head(ArrayDeque<Waiting> line) {
        Waiting first = line.getFirst();
        WaitingHead face = first.face;
        return new WaitingHead(
                face.ticket(),
                face.number(),
                face.service(),
                face.promise(),
                face.since(),
                face.arrival(),
                first.passes,
                line.size());
    }

    private Waiting take(UUID ticket) {
        for (ArrayDeque<Waiting> line : lines) {
            Waiting first = line.peek();
            if (first != null && first.face.ticket().equals(ticket)) {
                return line.remove();
            }
        }
        throw new IllegalStateException("called somebody who is no head");
    }

    /** The definition itself, ticket by ticket: everybody older who still waits for this window was passed. */
    private void notePasses(WorkProfile profile, Waiting called) {
        for (ArrayDeque<Waiting> line : lines) {
            for (Waiting waiting : line) {
                if (!waiting.face.olderThan(called.face)) {
                    break;
                }
                if (profile.firstChoice().contains(waiting.face.service())) {
                    mostPasses = Math.max(mostPasses, ++waiting.passes);
                }
            }
        }
    }

    private double exponential(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    private static Instant instant(double minutes) {
        return Instant.EPOCH.plusNanos((long) (minutes * 60e9));
    }
}
