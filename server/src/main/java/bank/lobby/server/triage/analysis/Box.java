package bank.lobby.server.triage.analysis;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A set of customers that says for each dimension by itself which values it holds, as every rule does. Never changed
 * once made.
 */
final class Box {

    private final BitSet[] sides;

    /** @param sides one a dimension; not to be changed afterwards */
    Box(BitSet... sides) {
        this.sides = sides;
    }

    BitSet side(int dimension) {
        return sides[dimension];
    }

    int dimensions() {
        return sides.length;
    }

    /** Whether nobody is in it. */
    boolean isEmpty() {
        return Arrays.stream(sides).anyMatch(BitSet::isEmpty);
    }

    /** Whether somebody is in both. */
    boolean meets(Box other) {
        for (int d = 0; d < sides.length; d++) {
            if (!sides[d].intersects(other.sides[d])) {
                return false;
            }
        }
        return true;
    }

    /** Whether everybody in {@code other} is in this. */
    boolean covers(Box other) {
        for (int d = 0; d < sides.length; d++) {
            if (!covers(other, d)) {
                return false;
            }
        }
        return true;
    }

    private boolean covers(Box other, int dimension) {
        BitSet left = (BitSet) other.sides[dimension].clone();
        left.andNot(sides[dimension]);
        return left.isEmpty();
    }

    /** Those in both; may be nobody. */
    Box and(Box other) {
        BitSet[] both = new BitSet[sides.length];
        for (int d = 0; d < sides.length; d++) {
            both[d] = (BitSet) sides[d].clone();
            both[d].and(other.sides[d]);
        }
        return new Box(both);
    }

    /** The same, with {@code side} in that dimension. */
    Box with(int dimension, BitSet side) {
        BitSet[] changed = sides.clone();
        changed[dimension] = side;
        return new Box(changed);
    }

    /** How much of this {@code other} holds: the product over the dimensions of the share held, 0 to 1. */
    double share(Box other) {
        double share = 1;
        for (int d = 0; d < sides.length; d++) {
            BitSet both = (BitSet) sides[d].clone();
            both.and(other.sides[d]);
            share *= (double) both.cardinality() / sides[d].cardinality();
        }
        return share;
    }

    /** The first value in every dimension: somebody in it, who must exist. */
    int[] first() {
        return Arrays.stream(sides).mapToInt(side -> side.nextSetBit(0)).toArray();
    }
}
