package bank.lobby.device.twin;

import bank.lobby.device.twin.paper.PrinterFirmware;
import bank.lobby.device.twin.paper.TwinPaper;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * The inside of a twin printer: what is received waits in a buffer and is worked off while the printer is well and its
 * cutter stands still. Not thread-safe: for its printer.
 */
final class PrinterMechanics {

    /** Bytes a printer holds; what comes on top is lost. Source: typical, 4 to 64 kB. */
    private static final int BUFFER = 65_536;

    private final PrinterCondition condition;
    private final PrinterFirmware firmware;
    private final Duration cutTime;
    private final Runnable cutting;
    private final byte[] buffer = new byte[BUFFER];
    private int buffered;
    private boolean jamsAtCut;
    private int bytesToPaperOut = Integer.MAX_VALUE;
    private int bytesToCoverOpen = Integer.MAX_VALUE;
    private long busyUntil = System.nanoTime();

    /**
     * @param proof takes what the printer says once it reached a request
     * @param cutting told when the cutter begins to move; {@link #work} goes on after the mechanical time
     * @param autoStatus told for which reasons status is to be sent unasked
     */
    PrinterMechanics(
            PrinterCondition condition,
            TwinPrinterSettings settings,
            Consumer<byte[]> proof,
            Runnable cutting,
            IntConsumer autoStatus) {
        this.condition = condition;
        this.cutTime = settings.mechanical();
        this.cutting = cutting;
        this.firmware = new PrinterFirmware(settings.printableDots(), proof, this::cut, autoStatus);
        if (settings.lacks().contains(TwinPrinterSettings.Lack.PROCESS_ID)) {
            firmware.forget(PrinterFirmware.PROCESS_IDS);
        }
        if (settings.lacks().contains(TwinPrinterSettings.Lack.CODES)) {
            firmware.forget(PrinterFirmware.CODES);
        }
    }

    TwinPaper paper() {
        return firmware.paper();
    }

    int timesStored() {
        return firmware.timesStored();
    }

    void receive(byte[] bytes) {
        int fits = Math.min(bytes.length, BUFFER - buffered);
        System.arraycopy(bytes, 0, buffer, buffered, fits);
        buffered += fits;
        work();
    }

    /** Works off what is buffered, as far as the state of the printer and the bytes allow. */
    void work() {
        int done = 0;
        while (done < buffered && condition.online() && System.nanoTime() - busyUntil >= 0) {
            int size = firmware.step(Arrays.copyOfRange(buffer, done, buffered), buffered - done);
            if (size == 0) {
                break;
            }
            done += size;
            bytesToPaperOut -= size;
            bytesToCoverOpen -= size;
            condition.paperOut |= bytesToPaperOut <= 0;
            condition.coverOpen |= bytesToCoverOpen <= 0;
        }
        System.arraycopy(buffer, done, buffer, 0, buffered - done);
        buffered -= done;
    }

    /** What is buffered, and the line begun, will not be printed. */
    void clear() {
        buffered = 0;
        firmware.clear();
    }

    void paperOutAfter(int bytes) {
        bytesToPaperOut = bytes;
    }

    void coverOpenAfter(int bytes) {
        bytesToCoverOpen = bytes;
    }

    void jamAtNextCut() {
        jamsAtCut = true;
    }

    void paperLow() {
        condition.paperLow = true;
        firmware.paperLow(true);
    }

    /** All is well again, and what hung out is torn off. */
    void mend() {
        if (condition.paperOut || condition.coverOpen) {
            firmware.tear();
        }
        condition.mend();
        firmware.paperLow(false);
        bytesToPaperOut = Integer.MAX_VALUE;
        bytesToCoverOpen = Integer.MAX_VALUE;
    }

    private void cut() {
        if (jamsAtCut) {
            jamsAtCut = false;
            condition.jamCutter();
        }
        busyUntil = System.nanoTime() + cutTime.toNanos();
        cutting.run();
    }
}
