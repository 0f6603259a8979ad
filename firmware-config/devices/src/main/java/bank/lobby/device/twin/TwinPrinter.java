package bank.lobby.device.twin;

import bank.lobby.device.link.LinkLostException;
import bank.lobby.device.link.LinkTimeoutException;
import bank.lobby.device.link.SerialLink;
import bank.lobby.device.twin.paper.TwinPaper;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A ticket printer that is not there. It buffers and prints as a real one: status questions are answered at once, in any
 * state; everything else waits its turn and stops while the cover is open or the paper is out, so that a proof is given
 * only for what is on paper. Switches stand for what hands do to a printer; {@link #faults} for what befalls its line.
 * Thread-safe.
 */
public final class TwinPrinter implements AutoCloseable {

    private static final Duration ANSWER_DEADLINE = Duration.ofSeconds(1);

    private final TwinPrinterSettings settings;
    private final PrinterMechanics mechanics;
    private final LinePace pace;
    private final TwinPort port;
    private final TwinLoop loop;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final PrinterCondition condition = new PrinterCondition();
    private final RealTimeCommands realTime;
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("twin-printer-clock").factory());
    private boolean mute;
    private @Nullable Duration proofAfter = Duration.ZERO;
    private int autoReasons;
    private byte[] autoSaid = {};
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
        this.realTime = new RealTimeCommands(
                condition::realTime,
                this::clear,
                this::recover,
                !settings.lacks().contains(TwinPrinterSettings.Lack.CLEARING));
        this.pace = new LinePace(settings.baud());
        this.mechanics = new PrinterMechanics(condition, settings, this::prove, this::cutting, this::autoStatus);
        this.loop = new TwinLoop("printer", port, new Body());
    }

    /** What came out so far. */
    public TwinPaper paper() {
        return mechanics.paper();
    }

    /** How often pictures were written to its memory, which wears out; they stay there when it is switched off. */
    public synchronized int timesStored() {
        return mechanics.timesStored();
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
        turn(() -> condition.paperOut = true);
    }

    /** The roll ends after so many more buffered bytes: in the middle of a slip. */
    public void paperOutAfter(int bytes) {
        turn(() -> mechanics.paperOutAfter(bytes));
    }

    /** The near-end sensor sees the core of the roll. */
    public void paperLow() {
        turn(mechanics::paperLow);
    }

    public void coverOpen() {
        turn(() -> condition.coverOpen = true);
    }

    /** Somebody opens the cover after so many more buffered bytes. */
    public void coverOpenAfter(int bytes) {
        turn(() -> mechanics.coverOpenAfter(bytes));
    }

    public void cutterJammed() {
        turn(condition::jamCutter);
    }

    /** The next cut gets stuck. */
    public void cutterJamsAtNextCut() {
        turn(mechanics::jamAtNextCut);
    }

    /** Somebody frees the cutter; the printer stays in its error until the product tells it to go on. */
    public void freeCutter() {
        turn(() -> condition.cutterStuck = false);
    }

    /** Proofs are given so much later than earned; null for never. */
    public void proofAfter(@Nullable Duration delay) {
        turn(() -> proofAfter = delay);
    }

    /** Stops answering, as a printer does that is switched off behind a live adapter. */
    public void mute(boolean silent) {
        turn(() -> mute = silent);
    }

    /** A new roll, cover closed, what hung out torn off: all is well, and what is still buffered is printed. */
    public void refill() {
        turn(() -> {
            mechanics.mend();
            mechanics.work();
        });
    }

    /** Switched off and on: what is buffered and what was asked of it are forgotten; the line stays. */
    public void powerCycle() {
        turn(() -> {
            mechanics.clear();
            autoReasons = 0;
            condition.cutterError = condition.cutterStuck;
        });
    }

    /** Pulls the plug; the product may connect again. */
    public void hangUp() {
        loop.hangUp();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        loop.close();
    }

    /** DLE ENQ: in an error only; ends it when its cause is gone. */
    private void recover(int n) {
        if (condition.cutterError) {
            if (n == 2) {
                mechanics.clear();
            }
            condition.cutterError = condition.cutterStuck;
            sayStatus();
        }
    }

    private void turn(Runnable change) {
        synchronized (this) {
            change.run();
            sayStatus();
        }
        listeners.forEach(Runnable::run);
    }

    private void autoStatus(int reasons) {
        autoReasons = reasons;
        autoSaid = new byte[0];
        sayStatus();
    }

    /** At once when switched on, and at every change from then on. */
    private void sayStatus() {
        byte[] now = condition.auto();
        if (autoReasons != 0 && !Arrays.equals(now, autoSaid)) {
            autoSaid = now;
            say(now);
        }
    }

    private void prove(byte[] proof) {
        if (proofAfter == null) {
            return;
        }
        if (proofAfter.isZero()) {
            say(proof);
        } else {
            later(proofAfter, () -> say(proof));
        }
    }

    private void later(Duration delay, Runnable act) {
        clock.schedule(() -> work(act), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Whatever may bring a slip out: the listeners hear of it when it did. */
    private void work(Runnable act) {
        int before = paper().printed();
        synchronized (this) {
            act.run();
            sayStatus();
        }
        if (paper().printed() != before) {
            listeners.forEach(Runnable::run);
        }
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
        if (settings.mechanical().isPositive() && !clock.isShutdown()) {
            later(settings.mechanical(), mechanics::work);
        }
    }

    private void clear() {
        mechanics.clear();
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
            pace.next();
            work(() -> mechanics.receive(realTime.take(value, TwinPrinter.this::say)));
        }

        @Override
        public void silence() {
            work(mechanics::work);
        }

        @Override
        public void disconnected() {
            synchronized (TwinPrinter.this) {
                wire = null;
            }
        }
    }
}
