package bank.lobby.device.link;

import bank.lobby.device.profile.FlowControl;
import bank.lobby.device.profile.Parity;
import bank.lobby.device.profile.SerialSettings;
import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * A byte pipe over a serial port or pseudo terminal: the only class that touches jSerialComm.
 *
 * <p>How the library behaves on Linux, as measured, and what follows here:
 *
 * <pre>
 *   getCommPort follows links once, at call time      a new object for every attempt
 *   isOpen stays true after an unplug                 read &lt; 0, or a short write, is the only proof of loss
 *   writes have no time-out                           WriteLane, and closePort from the caller's thread
 *   bytes from before the open are kept               flushed right after opening
 *   the disconnect listener fires in a tight loop     no listeners
 *   its shutdown hook pulls all ports at once         it is made to wait for our links to be closed by their owners
 * </pre>
 */
final class JSerialCommLink implements SerialLink {

    private static final int READ_MILLIS = 200;

    /** Chosen: an agent that is terminated has so long to say its last words, blanking thirty signs, before the ports go. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    private static final Set<JSerialCommLink> OPEN = new HashSet<>();
    private static boolean waitsAtTheEnd;

    private final SerialPort port;
    private final WriteLane writer;

    static JSerialCommLink open(String path, SerialSettings settings) throws LinkUnavailableException {
        SerialPort port;
        try {
            port = SerialPort.getCommPort(path);
        } catch (SerialPortInvalidPortException missing) {
            throw new LinkUnavailableException("there is no port " + path);
        } catch (LinkageError unloadable) {
            throw new LinkUnavailableException("the serial library's native part cannot be loaded: " + unloadable);
        }
        port.setComPortParameters(settings.baud(), settings.dataBits(), stopBits(settings), parity(settings.parity()));
        port.setFlowControl(flow(settings.flow()));
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_MILLIS, 0);
        if (!port.openPort(0)) {
            throw new LinkUnavailableException("cannot open " + path + ": " + refusal(port.getLastErrorCode()));
        }
        port.flushIOBuffers();
        return new JSerialCommLink(path, port);
    }

    private JSerialCommLink(String path, SerialPort port) {
        this.port = port;
        this.writer = new WriteLane(path, this::send, this::close);
        synchronized (OPEN) {
            OPEN.add(this);
            if (!waitsAtTheEnd) {
                waitsAtTheEnd = true;
                SerialPort.addShutdownHook(new Thread(JSerialCommLink::awaitLastWords, "ports-last-words"));
            }
        }
    }

    @Override
    public int read(byte[] buffer) throws LinkLostException {
        int count = port.readBytes(buffer, buffer.length);
        if (count < 0) {
            throw writer.lost("the device went away");
        }
        return count;
    }

    @Override
    public void write(byte[] bytes, Duration deadline) throws LinkLostException, LinkTimeoutException {
        writer.write(bytes, deadline);
    }

    @Override
    public void close() {
        port.closePort();
        writer.stop();
        synchronized (OPEN) {
            OPEN.remove(this);
            OPEN.notifyAll();
        }
    }

    /** Hooks of one virtual machine run side by side: without this the library closes a port while its owner still writes to it. */
    private static void awaitLastWords() {
        long end = System.nanoTime() + LAST_WORDS.toNanos();
        synchronized (OPEN) {
            try {
                for (long left = end - System.nanoTime(); !OPEN.isEmpty() && left > 0; left = end - System.nanoTime()) {
                    OPEN.wait(Math.max(1, left / 1_000_000));
                }
            } catch (InterruptedException atOnce) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private int send(byte[] bytes, int offset, int length) {
        return port.writeBytes(bytes, length, offset);
    }

    private static int stopBits(SerialSettings settings) {
        return settings.stopBits() == 1 ? SerialPort.ONE_STOP_BIT : SerialPort.TWO_STOP_BITS;
    }

    private static int parity(Parity parity) {
        return switch (parity) {
            case NONE -> SerialPort.NO_PARITY;
            case EVEN -> SerialPort.EVEN_PARITY;
            case ODD -> SerialPort.ODD_PARITY;
        };
    }

    private static int flow(FlowControl flow) {
        return switch (flow) {
            case NONE -> SerialPort.FLOW_CONTROL_DISABLED;
            case RTS_CTS -> SerialPort.FLOW_CONTROL_RTS_ENABLED | SerialPort.FLOW_CONTROL_CTS_ENABLED;
            case XON_XOFF -> SerialPort.FLOW_CONTROL_XONXOFF_IN_ENABLED | SerialPort.FLOW_CONTROL_XONXOFF_OUT_ENABLED;
        };
    }

    /** The errno of a refused open, in words. Source: serial-port notes, section 1, and errno(3). */
    private static String refusal(int errno) {
        return switch (errno) {
            case 2 -> "it is not there, or this program has it open already";
            case 11 -> "another program holds it";
            case 13 -> "not permitted (is the service user in group dialout?)";
            case 16 -> "it is busy";
            case 20, 25 -> "it is no serial port";
            case 21 -> "it is a folder";
            default -> "error " + errno;
        };
    }
}
