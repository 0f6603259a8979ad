package bank.lobby.device.printer.escpos;

import bank.lobby.device.link.LinkLostException;
import bank.lobby.device.link.LinkTimeoutException;
import bank.lobby.device.link.SerialLink;
import bank.lobby.device.twin.TwinDevice;
import bank.lobby.device.twin.TwinLoop;
import bank.lobby.device.twin.TwinPort;
import bank.lobby.device.twin.TwinPorts;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** A printer that answers as a test tells it, well or badly: when the bytes so far end in this, say that. */
final class ScriptedPrinter implements TwinDevice, AutoCloseable {

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    private final Map<String, Runnable> script = new LinkedHashMap<>();
    private final StringBuffer received = new StringBuffer();
    private final TwinPort port = TwinPorts.tcp(0);
    private SerialLink wire;
    private TwinLoop loop;

    String address() {
        return port.address();
    }

    /** Each saying goes out in one write. */
    ScriptedPrinter when(String ending, String... sayings) {
        return does(ending, () -> {
            for (String saying : sayings) {
                say(saying);
            }
        });
    }

    ScriptedPrinter does(String ending, Runnable act) {
        script.put(ending, act);
        return this;
    }

    /** All four status questions answered "all is well", and orders to clear the buffers. */
    ScriptedPrinter well() {
        return when("10 14 08 01 03 14 01 06 02 08", "37 25 00")
                .when("10 04 01", "12")
                .when("10 04 02", "12")
                .when("10 04 03", "12")
                .when("10 04 04", "12");
    }

    ScriptedPrinter start() {
        loop = new TwinLoop("scripted", port, this);
        return this;
    }

    /** Everything received, as hex. */
    String received() {
        return received.toString();
    }

    void hangUp() {
        loop.hangUp();
    }

    void say(String hex) {
        try {
            wire.write(HEX.parseHex(hex), Duration.ofSeconds(1));
        } catch (LinkLostException | LinkTimeoutException gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Override
    public void connected(SerialLink link) {
        wire = link;
    }

    @Override
    public void receive(byte value) {
        received.append(received.isEmpty() ? "" : " ").append(HEX.toHexDigits(value));
        script.forEach((ending, act) -> {
            if (received.toString().endsWith(ending)) {
                act.run();
            }
        });
    }

    @Override
    public void disconnected() {}

    @Override
    public void close() {
        loop.close();
    }
}
