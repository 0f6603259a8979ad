package bank.lobby.device.printer;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the count of a roll: every slip is added, the near-end sensor corrects what was counted, and a new roll begins
 * where paper is back after it was out, or where the sensor sees a thick roll again. Thread-safe.
 */
public final class PaperEstimate {

    /** Null on models without a near-end sensor. */
    private final @Nullable Integer nearEndMm;

    private PaperRoll roll;

    /** @param nearEndMm what is left when the sensor sees the core; null where there is no sensor */
    public PaperEstimate(PaperRoll start, @Nullable Integer nearEndMm) {
        this.roll = start;
        this.nearEndMm = nearEndMm;
    }

    public synchronized PaperRoll roll() {
        return roll;
    }

    /** A slip, or a part of one, has come out. */
    public synchronized void printed(int millimetres) {
        roll = roll.after(millimetres);
        correct();
    }

    /** The printer said how it is. */
    public synchronized void seen(PrinterStatus status) {
        switch (status.condition()) {
            case PAPER_OUT -> roll = roll.used(roll.lengthMm()).sensed(status.paperLow(), true);
            case READY -> ready(status.paperLow());
            // With the cover open the sensors see no paper, or somebody's hands.
            case COVER_OPEN, CUTTER, OUT_OF_ORDER, OFF_LINE, UNKNOWN -> {}
        }
    }

    private void ready(boolean low) {
        boolean changed = roll.out() || roll.low() && !low;
        boolean nowLow = low && (changed || !roll.low());
        PaperRoll present = (changed ? roll.used(0) : roll).sensed(low, false);
        roll = nowLow && nearEndMm != null ? present.used(present.lengthMm() - nearEndMm) : present;
        correct();
    }

    /** While the sensor sees no core, more is left than where it would: the roll was longer than we thought. */
    private void correct() {
        if (nearEndMm != null && !roll.low() && !roll.out()) {
            roll = roll.used(Math.min(roll.usedMm(), roll.lengthMm() - nearEndMm));
        }
    }
}
