package bank.lobby.device.printer;

import static java.util.Objects.requireNonNull;

/**
 * What the printer last said of itself.
 *
 * @param paperLow the near-end sensor sees the core of the roll; always false on models without one
 */
public record PrinterStatus(Condition condition, boolean paperLow) {

    /** Before the first answer, and after the last. */
    public static final PrinterStatus UNKNOWN = new PrinterStatus(Condition.UNKNOWN, false);

    public PrinterStatus {
        requireNonNull(condition, "condition");
    }

    /** Whether the printer itself says that all is well. */
    public boolean ready() {
        return condition == Condition.READY;
    }

    /** The one thing that matters most. */
    public enum Condition {
        READY,
        PAPER_OUT,
        COVER_OPEN,
        CUTTER,
        OUT_OF_ORDER,
        OFF_LINE,
        /** Not connected, silent, or of a model that cannot say. */
        UNKNOWN
    }
}
