package bank.lobby.device.sign.modbus;

import static bank.lobby.device.sign.Displays.golden;

import bank.lobby.device.DecoderLaws;
import bank.lobby.device.link.ByteFramer;
import bank.lobby.device.profile.EchoMode;
import bank.lobby.device.sign.EchoFilters;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;

/** The echo filter in front of a framer, with the request asked again after every answer, as on a line that is polled. */
class EchoedModbusLawsTests extends DecoderLaws {

    private static final byte[] REQUEST = golden("modbus LED unit 3, segments A037");

    @Override
    protected ByteFramer framer(Consumer<Object> heard) {
        return EchoFilters.polled(
                EchoMode.AUTO,
                REQUEST,
                then -> new ModbusFramer(message -> {
                    heard.accept(message);
                    then.run();
                }));
    }

    @Override
    protected List<byte[]> frames() {
        byte[] written = golden("modbus LED unit 3, reply");
        return List.of(ByteBuffer.allocate(REQUEST.length + written.length)
                .put(REQUEST)
                .put(written)
                .array());
    }

    @Override
    protected int longestFrame() {
        return 41;
    }
}
