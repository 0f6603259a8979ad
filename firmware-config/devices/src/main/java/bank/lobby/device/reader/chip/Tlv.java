package bank.lobby.device.reader.chip;

import java.util.Arrays;

/**
 * One element of a card's answer, as a place in it: nothing is copied, so that there is one buffer to wipe.
 *
 * @param tag one or two bytes, {@code 0x57}, {@code 0x9F38}
 * @param bytes the whole answer
 * @param from index of the first byte of the value
 * @param end index after the last
 */
record Tlv(int tag, byte[] bytes, int from, int end) {

    int length() {
        return end - from;
    }

    int at(int index) {
        return bytes[from + index] & 0xFF;
    }

    /** A copy of the value, the caller's to wipe. */
    byte[] value() {
        return Arrays.copyOfRange(bytes, from, end);
    }

    /** Says nothing of the value. */
    @Override
    public String toString() {
        return "Tlv[" + Integer.toHexString(tag) + ", " + length() + " bytes]";
    }
}
