package bank.lobby.device.reader.sdt;

import java.util.Arrays;

/**
 * What the module is asked.
 *
 * <pre>
 * AA AA AA 96 69 | 00 03 | CMD PARA | XOR of LL LL CMD PARA      e.g. find: AA AA AA 96 69 00 03 20 01 22
 * </pre>
 *
 * Source: command table of GA/T 467; the frames of find, select and read are in five independent public programs.
 */
enum SdtCommand {
    /** Is the module well? */
    STATUS(0x11, 0xFF),
    /** Is a card there? */
    FIND(0x20, 0x01),
    /** Take that card. */
    SELECT(0x20, 0x02),
    /** Its text and photograph; asked without the fingerprint, which nobody needs and which costs 1026 bytes on the line. */
    READ(0x30, 0x01);

    private final byte[] frame;

    SdtCommand(int command, int parameter) {
        this.frame = new byte[] {
            (byte) 0xAA,
            (byte) 0xAA,
            (byte) 0xAA,
            (byte) 0x96,
            0x69,
            0x00,
            0x03,
            (byte) command,
            (byte) parameter,
            (byte) (0x03 ^ command ^ parameter)
        };
    }

    byte[] frame() {
        return Arrays.copyOf(frame, frame.length);
    }
}
