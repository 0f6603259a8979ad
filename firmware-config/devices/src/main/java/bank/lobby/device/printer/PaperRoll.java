package bank.lobby.device.printer;

/**
 * How much of a roll is used, as far as counting can know: a value to save and to begin with again after a restart.
 *
 * @param lengthMm of the full roll
 * @param usedMm of it, 0 to {@code lengthMm}
 * @param slipMm what one slip takes, averaged over the last few; 0 before the first
 * @param low the near-end sensor has seen the core
 * @param out the roll has ended and no other has been put in yet
 */
public record PaperRoll(int lengthMm, int usedMm, int slipMm, boolean low, boolean out) {

    /** Chosen: a slip before one was printed; ours take 90 to 140 mm. */
    private static final int USUAL_SLIP_MM = 120;

    public PaperRoll {
        if (lengthMm < 1_000 || usedMm < 0 || usedMm > lengthMm || slipMm < 0) {
            throw new IllegalArgumentException("a roll is 1 m at least, and not more of it is used than it has");
        }
    }

    /** Just put in. */
    public static PaperRoll full(int lengthMm) {
        return new PaperRoll(lengthMm, 0, 0, false, false);
    }

    /** Whole slips that will still come out; 0 when the paper is out. */
    public int ticketsLeft() {
        return out ? 0 : (lengthMm - usedMm) / (slipMm > 0 ? slipMm : USUAL_SLIP_MM);
    }

    PaperRoll after(int slip) {
        int average = slipMm == 0 ? slip : (3 * slipMm + slip) / 4;
        return new PaperRoll(lengthMm, Math.min(lengthMm, usedMm + slip), average, low, out);
    }

    PaperRoll used(int millimetres) {
        return new PaperRoll(lengthMm, Math.clamp(millimetres, 0, lengthMm), slipMm, low, out);
    }

    PaperRoll sensed(boolean lowNow, boolean outNow) {
        return new PaperRoll(lengthMm, usedMm, slipMm, lowNow, outNow);
    }
}
