package bank.lobby.server.calling.policy;

import bank.lobby.server.calling.policy.HallResult.Kind;
import java.util.List;
import java.util.SplittableRandom;

/** Who comes into a {@link SimulatedHall}, one after the other without end; each kind has chances of its own. */
final class Arrivals {

    /** Somebody who comes at minute {@code at}. */
    record Coming(int kind, double at, double work, double patience) {}

    private final List<Kind> kinds;
    private final SplittableRandom[] chances;
    private final double[] next;

    Arrivals(List<Kind> kinds, SplittableRandom random) {
        this.kinds = kinds;
        this.chances = new SplittableRandom[kinds.size()];
        this.next = new double[kinds.size()];
        for (int kind = 0; kind < next.length; kind++) {
            chances[kind] = random.split();
            next[kind] = after(kind, 0);
        }
    }

    Coming next() {
        int first = 0;
        for (int kind = 1; kind < next.length; kind++) {
            first = next[kind] < next[first] ? kind : first;
        }
        Kind who = kinds.get(first);
        double at = next[first];
        double work = who.work().draw(chances[first]);
        double patience = Double.isInfinite(who.patience()) ? who.patience() : gap(first, who.patience());
        next[first] = after(first, at);
        return new Coming(first, at, work, patience);
    }

    private double after(int kind, double minute) {
        Kind who = kinds.get(kind);
        double at = minute;
        do {
            at += gap(kind, 60 / who.highestRate());
        } while (chances[kind].nextDouble() * who.highestRate() >= who.rate().at(at));
        return at;
    }

    private double gap(int kind, double mean) {
        return -mean * Math.log(1 - chances[kind].nextDouble());
    }
}
