package bank.lobby.server.triage.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for somebody in a box whom none of some other boxes holds. Takes the cover that holds most, puts what sticks out
 * of it aside, one dimension after the other, and looks there with the covers that are left. Exact, but the work may
 * grow with the power of the dimensions, so it is bounded and says so when the bound was met.
 */
final class CoverSearch {

    private final int most;
    private int looked;
    private final Set<Integer> used = new LinkedHashSet<>();

    /** @param most how many boxes may be looked at, together over all of its searches */
    CoverSearch(int most) {
        this.most = most;
    }

    /** What came of it. */
    sealed interface Outcome {

        /** @param values of somebody none of the covers holds, one a dimension */
        record Found(int[] values) implements Outcome {}

        /** @param by numbers of covers that together hold everybody; none where nobody was in the box */
        record Covered(List<Integer> by) implements Outcome {}

        /** Not decided within the bound. */
        record Undecided() implements Outcome {}
    }

    /** A box that covers, and its number for {@link Outcome.Covered}. */
    record Cover(int number, Box box) {}

    /** Searches {@code box}. */
    Outcome outside(Box box, List<Cover> covers) {
        used.clear();
        if (box.isEmpty()) {
            return new Outcome.Covered(List.of());
        }
        Outcome outcome = look(box, covers);
        return outcome instanceof Outcome.Covered
                ? new Outcome.Covered(used.stream().sorted().toList())
                : outcome;
    }

    private Outcome look(Box box, List<Cover> covers) {
        if (++looked > most) {
            return new Outcome.Undecided();
        }
        List<Cover> touching =
                covers.stream().filter(cover -> cover.box().meets(box)).toList();
        if (touching.isEmpty()) {
            return new Outcome.Found(box.first());
        }
        Cover largest = touching.getFirst();
        double share = -1;
        for (Cover cover : touching) {
            double held = box.share(cover.box());
            if (held > share) {
                share = held;
                largest = cover;
            }
        }
        return outsideOf(largest, box, touching);
    }

    private Outcome outsideOf(Cover cover, Box box, List<Cover> touching) {
        List<Cover> others = new ArrayList<>(touching);
        others.remove(cover);
        Box rest = box;
        for (int d = 0; d < box.dimensions(); d++) {
            BitSet out = (BitSet) rest.side(d).clone();
            out.andNot(cover.box().side(d));
            if (!out.isEmpty()) {
                Outcome outcome = look(rest.with(d, out), others);
                if (!(outcome instanceof Outcome.Covered)) {
                    return outcome;
                }
                BitSet in = (BitSet) rest.side(d).clone();
                in.and(cover.box().side(d));
                rest = rest.with(d, in);
            }
        }
        used.add(cover.number());
        return new Outcome.Covered(List.of());
    }
}
