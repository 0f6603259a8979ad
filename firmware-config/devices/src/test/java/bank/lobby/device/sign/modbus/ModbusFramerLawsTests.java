package bank.lobby.device.sign.modbus;

import static bank.lobby.device.sign.Displays.golden;

import bank.lobby.device.DecoderLaws;
import bank.lobby.device.link.ByteFramer;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;

class ModbusFramerLawsTests extends DecoderLaws {

    @Override
    protected ByteFramer framer(Consumer<Object> heard) {
        return new ModbusFramer(heard::accept);
    }

    /** The acknowledgement alone, behind the echo of what it acknowledges, and a refusal. */
    @Override
    protected List<byte[]> frames() {
        byte[] request = golden("modbus LED unit 3, segments A037");
        byte[] written = golden("modbus LED unit 3, reply");
        byte[] refused = {3, (byte) 0x90, 2, 0, 0};
        int crc = ModbusCrc.of(refused, 3);
        refused[3] = (byte) crc;
        refused[4] = (byte) (crc >>> 8);
        byte[] echoed = ByteBuffer.allocate(request.length + written.length)
                .put(request)
                .put(written)
                .array();
        return List.of(written, echoed, refused);
    }

    @Override
    protected int longestFrame() {
        return 41;
    }
}
