package bank.lobby.device.sign.modbus;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Requests to a Modbus RTU display.
 *
 * <pre>
 * write one register    uu 06 RR RR VV VV CRClo CRChi              e.g. 03 06 00 00 00 25 49 F3
 * write registers       uu 10 RR RR NN NN 2N data... CRClo CRChi   e.g. 03 10 00 80 00 03 06 77 3F 4F 07 00 00 5F BD
 * </pre>
 *
 * Segments are written with 10: its answer differs from the request, while the answer to 06 is the request again and cannot be told from
 * an echo on a two-wire line. Source: Modbus application protocol V1.1b3, 6.6 and 6.12.
 */
final class ModbusEncoder {

    private static final int LONGEST = 256;

    private ModbusEncoder() {}

    static byte[] writeRegister(int unit, int register, int value) {
        return finished(start(unit, 0x06, register).putShort((short) value));
    }

    /** @param content an even number of bytes, two to a register, at most 246 */
    static byte[] writeRegisters(int unit, int register, byte[] content) {
        if (content.length == 0 || content.length % 2 != 0 || content.length > 246) {
            throw new IllegalArgumentException(
                    "registers hold two bytes each, 1 to 123 at once; not " + content.length);
        }
        return finished(start(unit, 0x10, register)
                .putShort((short) (content.length / 2))
                .put((byte) content.length)
                .put(content));
    }

    private static ByteBuffer start(int unit, int function, int register) {
        return ByteBuffer.allocate(LONGEST)
                .put((byte) unit)
                .put((byte) function)
                .putShort((short) register);
    }

    private static byte[] finished(ByteBuffer frame) {
        int crc = ModbusCrc.of(frame.array(), frame.position());
        frame.put((byte) crc).put((byte) (crc >>> 8));
        return Arrays.copyOf(frame.array(), frame.position());
    }
}
