package bank.lobby.device.reader.chip;

import java.util.Arrays;

/**
 * A card's whole answer to one command, as long as it is looked at; closing zeroes it.
 *
 * @param bytes the data, without the status bytes
 * @param status SW1 and SW2, {@code 0x9000}
 */
record CardAnswer(byte[] bytes, int status) implements AutoCloseable {

    static final int OK = 0x9000;

    /** Conditions of use not satisfied: GPO before SELECT, or a PDOL the card does not like. */
    static final int CONDITIONS = 0x6985;

    boolean ok() {
        return status == OK;
    }

    int length() {
        return bytes.length;
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "CardAnswer[" + Integer.toHexString(status) + "]";
    }
}
