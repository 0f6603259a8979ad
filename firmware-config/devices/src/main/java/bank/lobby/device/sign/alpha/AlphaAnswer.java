package bank.lobby.device.sign.alpha;

/**
 * What an Alpha sign answers to a frame.
 *
 * <pre>
 * status   bit 6 always set   bit 5 illegal command   bit 4 wrong check sum   bit 3 overflow
 *          bit 2 time-out     bit 1 framing           bit 0 parity
 * </pre>
 *
 * @param taken 06; else 15
 */
record AlphaAnswer(boolean taken, int status) {

    private static final int ILLEGAL_COMMAND = 0x20;

    /** Whether it arrived whole and the sign has no such command: sending it again is of no use. */
    boolean illegal() {
        return !taken && (status & ILLEGAL_COMMAND) != 0;
    }
}
