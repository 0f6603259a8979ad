package bank.lobby.device.twin;

import bank.lobby.device.link.LinkLostException;
import bank.lobby.device.link.LinkTimeoutException;
import bank.lobby.device.link.SerialLink;
import bank.lobby.device.twin.paper.PrinterFirmware;
import bank.lobby.device.twin.paper.TwinPaper;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A ticket printer that is not there. It buffers and prints as a real one: status questions are answered at once, in any
 * state; everything else waits its turn and stops while the cover is open or the paper is out, so that a proof is given
 * only for what is on paper. Switches stand for what hands do to a printer. Thread-safe.
 */
public final class TwinPrinter implements AutoCloseable {

    private static final Duration ANSWER_DEADLINE = Duration.ofSeconds(1);

    /** Bytes a printer holds; what comes on top is lost. Source: typical, 4 to 64 kB. */
    private static final int BUFFER = 65_536;

    private final TwinPrinterSettings settings;
    private final PrinterFirmware firmware;
    private final TwinPort port;
    private final TwinLoop loop;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final RealTimeCommands realTime = new RealTimeCommands(this::status, this::clear);
    private final byte[] buffer = new byte[BUFFER];
    private int buffered;
    private boolean paperOut;
    private boolean paperLow;
    private boolean coverOpen;
    private boolean cutterJammed;
    private boolean mute;
    private int bytesToPaperOut = Integer.MAX_VALUE;
    private long busyUntil = System.nanoTime();
    private @Nullable SerialLink wire;

    /** Starts to wait for the product. */
    public static TwinPrinter on(TwinPort port) {
        return on(port, TwinPrinterSettings.QUICK);
    }

    /** As {@link #on(TwinPort)}, as a printer of a given kind. */
    public static TwinPrinter on(TwinPort port, TwinPrinterSettings settings) {
        return new TwinPrinter(port, settings);
    }

    private TwinPrinter(TwinPort port, TwinPrinterSettings settings) {
        this.port = port;
        this.settings = settings;
        this.firmware = new PrinterFirmware(settings.printableDots(), this::say, this::cutting);
        this.loop = new TwinLoop("printer", port, new Body());
    }

    /** What came out so far. */
    public TwinPaper paper() {
        return firmware.paper();
    }

    /** Where the product finds it. */
    public String address() {
        return port.address();
    }

    /** What is wrong with its line. */
    public LineFaults faults() {
        return loop.faults();
    }

    /** Adds a listener, called after every slip and switch; it must return at once. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** The roll ends now. */
    public void paperOut() {
        turn(() -> paperOut = true);
    }

    /** The roll ends after so many more buffered bytes: in the middle of a slip. */
    public void paperOutAfter(int bytes) {
        turn(() -> bytesToPaperOut = bytes);
    }

    /** The near-end sensor sees the core of the roll. */
    public void paperLow() {
        turn(() -> paperLow = true);
    }

    public void coverOpen() {
        turn(() -> coverOpen = true);
    }

    public void cutterJammed() {
        turn(() -> cutterJammed = true);
    }

    /** Stops answering, as a printer does that is switched off behind a live adapter. */
    public void mute(boolean silent) {
        turn(() -> mute = silent);
    }

    /** A new roll, cover closed, what hung out torn off: all is well, and what is still buffered is printed. */
    public void refill() {
        turn(() -> {
            if (paperOut || coverOpen) {
                firmware.tear();
            }
            paperOut = false;
            paperLow = false;
            coverOpen = false;
            cutterJammed = false;
            bytesToPaperOut = Integer.MAX_VALUE;
            print();
        });
    }

    /** Pulls the plug; the product may connect again. */
    public void hangUp() {
        loop.hangUp();
    }

    @Override
    public void close() {
        loop.close();
    }

    /** The answer to DLE EOT n. Bits as in the printer reference, fixed bits 1 and 4 set. */
    private byte status(int n) {
        int bits = switch (n) {
            case 1 -> online() ? 0x00 : 0x08;
            case 2 -> (coverOpen ? 0x04 : 0) | (paperOut ? 0x20 : 0) | (cutterJammed ? 0x40 : 0);
            case 3 -> cutterJammed ? 0x08 : 0x00;
            default -> (paperLow ? 0x0C : 0) | (paperOut ? 0x60 : 0);
        };
        return (byte) (0x12 | bits);
    }

    private void clear() {
        buffered = 0;
        firmware.clear();
    }

    private boolean online() {
        return !paperOut && !coverOpen && !cutterJammed;
    }

    private void turn(Runnable change) {
        synchronized (this) {
            change.run();
        }
        listeners.forEach(Runnable::run);
    }

    private void say(byte[] answer) {
        SerialLink open = wire;
        if (open == null || mute) {
            return;
        }
        try {
            open.write(answer, ANSWER_DEADLINE);
        } catch (LinkLostException | LinkTimeoutException nobodyListens) {
            // A printer does not mind; the loop notices by itself that the product is gone.
        }
    }

    private void cutting() {
        busyUntil = System.nanoTime() + settings.mechanical().toNanos();
    }

    /** Works off what is buffered, as far as the state of the printer and the bytes allow. */
    private void print() {
        int done = 0;
        while (done < buffered && online() && System.nanoTime() - busyUntil >= 0) {
            int size = firmware.step(Arrays.copyOfRange(buffer, done, buffered), buffered - done);
            if (size == 0) {
                break;
            }
            done += size;
            bytesToPaperOut -= size;
            paperOut |= bytesToPaperOut <= 0;
        }
        System.arraycopy(buffer, done, buffer, 0, buffered - done);
        buffered -= done;
    }

    /** The inside that the loop's thread moves. */
    private final class Body implements TwinDevice {

        @Override
        public void connected(SerialLink link) {
            synchronized (TwinPrinter.this) {
                wire = link;
                realTime.reset();
            }
        }

        @Override
        public void receive(byte value) {
            if (settings.baud() > 0) {
                LockSupport.parkNanos(10_000_000_000L / settings.baud());
            }
            int before = paper().printed();
            synchronized (TwinPrinter.this) {
                byte[] toBuffer = realTime.take(value, TwinPrinter.this::say);
                int fits = Math.min(toBuffer.length, BUFFER - buffered);
                System.arraycopy(toBuffer, 0, buffer, buffered, fits);
                buffered += fits;
                print();
            }
            tell(before);
        }

        @Override
        public void silence() {
            int before = paper().printed();
            synchronized (TwinPrinter.this) {
                print();
            }
            tell(before);
        }

        @Override
        public void disconnected() {
            synchronized (TwinPrinter.this) {
                wire = null;
            }
        }

        private void tell(int before) {
            if (paper().printed() != before) {
                listeners.forEach(Runnable::run);
            }
        }
    }
}
