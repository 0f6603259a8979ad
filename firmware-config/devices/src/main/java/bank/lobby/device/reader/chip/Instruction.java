package bank.lobby.device.reader.chip;

/**
 * All that is ever asked of a card. There is no way to send anything else: commands are made of these constants only. What is left out is
 * left out on purpose, above all VERIFY (20), GENERATE AC (AE) and INTERNAL AUTHENTICATE (88). Source: EMV Book 3, section 6.5.
 */
enum Instruction {
    SELECT(0x00, 0xA4),
    READ_RECORD(0x00, 0xB2),
    GET_PROCESSING_OPTIONS(0x80, 0xA8),
    GET_RESPONSE(0x00, 0xC0);

    private final int classByte;
    private final int code;

    Instruction(int classByte, int code) {
        this.classByte = classByte;
        this.code = code;
    }

    /** CLA INS P1 P2 Lc data Le; without data, CLA INS P1 P2 Le. Le 0 asks for all there is. */
    byte[] command(int p1, int p2, byte[] data, int expected) {
        int lengthByte = data.length == 0 ? 0 : 1;
        byte[] command = new byte[5 + lengthByte + data.length];
        command[0] = (byte) classByte;
        command[1] = (byte) code;
        command[2] = (byte) p1;
        command[3] = (byte) p2;
        if (data.length > 0) {
            command[4] = (byte) data.length;
            System.arraycopy(data, 0, command, 5, data.length);
        }
        command[command.length - 1] = (byte) expected;
        return command;
    }
}
