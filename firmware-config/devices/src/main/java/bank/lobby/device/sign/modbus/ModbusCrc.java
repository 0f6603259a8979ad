package bank.lobby.device.sign.modbus;

/** The checksum of Modbus RTU: CRC-16, polynomial A001 (reflected), first value FFFF, sent low byte first. Source: Modbus over serial line V1.02, 6.2.2. */
final class ModbusCrc {

    private ModbusCrc() {}

    static int of(byte[] bytes, int length) {
        int crc = 0xFFFF;
        for (int i = 0; i < length; i++) {
            crc ^= bytes[i] & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ 0xA001;
            }
        }
        return crc;
    }

    /** Whether the last two of {@code length} bytes are the checksum of those before. */
    static boolean holds(byte[] frame, int length) {
        int crc = of(frame, length - 2);
        return (frame[length - 2] & 0xFF) == (crc & 0xFF) && (frame[length - 1] & 0xFF) == crc >>> 8;
    }
}
