package bank.lobby.device.reader.sdt;

import bank.lobby.device.link.traffic.TrafficMask;

/**
 * Lets a recording of an ID card reader show how its answers are framed and how they ended, and nothing of the person.
 *
 * <pre>
 *   AA AA AA 96 69  LL LL  SW1 SW2 SW3  data…  CHK      LL counts what follows it; data and CHK are hidden
 * </pre>
 *
 * Source: SDT protocol notes, section 1. Bytes outside a frame are hidden: they may be the rest of one.
 */
final class SdtMask implements TrafficMask {

    private static final int[] PREAMBLE = {0xAA, 0xAA, 0xAA, 0x96, 0x69};
    private static final int DATA = PREAMBLE.length + 5;

    private int position;
    private int payload;

    @Override
    public boolean shows(byte value) {
        int octet = value & 0xFF;
        if (position < PREAMBLE.length) {
            position = octet == PREAMBLE[position] ? position + 1 : octet == PREAMBLE[0] ? 1 : 0;
            return position > 0;
        }
        position++;
        if (position <= PREAMBLE.length + 2) {
            payload = payload << 8 & 0xFF00 | octet;
            return true;
        }
        payload--;
        boolean shown = position <= DATA && payload > 0;
        if (payload <= 0) {
            position = 0;
            payload = 0;
        }
        return shown;
    }
}
