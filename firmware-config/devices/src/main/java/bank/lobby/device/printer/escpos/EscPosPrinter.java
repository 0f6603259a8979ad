package bank.lobby.device.printer.escpos;

import bank.lobby.device.link.LinkException;
import bank.lobby.device.link.LinkOpener;
import bank.lobby.device.link.LinkStatus;
import bank.lobby.device.link.traffic.TrafficRule;
import bank.lobby.device.printer.PaperEstimate;
import bank.lobby.device.printer.PaperRoll;
import bank.lobby.device.printer.PrintOutcome;
import bank.lobby.device.printer.PrinterStatus;
import bank.lobby.device.printer.SlipLayout;
import bank.lobby.device.printer.SlipSize;
import bank.lobby.device.printer.TicketPrinter;
import bank.lobby.device.printer.dots.DotPicture;
import bank.lobby.device.profile.PrinterProfile;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A ticket printer that speaks ESC/POS. Beside the port's threads it has that of {@link EscPosWatch}. Thread-safe. */
public final class EscPosPrinter implements TicketPrinter {

    private static final Logger LOG = LoggerFactory.getLogger(EscPosPrinter.class);

    /** All but codes and pictures may be written down. */
    public static final TrafficRule TRAFFIC = TrafficRule.sent(SlipMask::new);

    /** Chosen: a printer that writes its memory and starts anew is back by then. */
    private static final Duration STORING = Duration.ofSeconds(5);

    private final PrinterProfile profile;
    private final EscPosEncoder encoder;
    private final EscPosLine line;
    private final EscPosWatch watch;
    private final ProcessIds ids;
    private final PaperEstimate paper;
    private final ReentrantLock talking = new ReentrantLock(true);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile PrinterStatus status = PrinterStatus.UNKNOWN;

    /** Starts to look for the printer; the caller closes it. */
    public static EscPosPrinter open(PrinterProfile profile, LinkOpener opener, InstantSource clock, PaperRoll roll) {
        EscPosPrinter printer = new EscPosPrinter(profile, opener, clock, roll);
        printer.line.supervisor().onChange(printer::linkChanged);
        printer.watch.start();
        return printer;
    }

    private EscPosPrinter(PrinterProfile profile, LinkOpener opener, InstantSource clock, PaperRoll roll) {
        this.profile = profile;
        this.encoder = new EscPosEncoder(profile);
        this.paper = new PaperEstimate(roll, profile.paper().nearEndMm());
        this.ids = new ProcessIds(clock.instant().getEpochSecond());
        this.line = new EscPosLine(opener, profile.serial().replyTimeout(), this::unasked, clock);
        this.watch = new EscPosWatch(line, profile, talking, this::note);
    }

    @Override
    public PrintOutcome print(SlipLayout slip) {
        EncodedSlip encoded = encoder.encode(slip);
        if (encoded.drawn() > 0 || encoded.replaced() > 0) {
            LOG.warn(
                    "outside the printer's set: {} lines of a slip drawn, {} characters replaced",
                    encoded.drawn(),
                    encoded.replaced());
        }
        talking.lock();
        try {
            return print(encoded);
        } finally {
            talking.unlock();
        }
    }

    private PrintOutcome print(EncodedSlip slip) {
        long started = System.nanoTime();
        PrintOutcome outcome = new EscPosJob(line, profile, ids, this::note).run(slip.bytes());
        LOG.info(
                "slip of {} bytes, {} ms on the line, ended after {} ms: {}",
                slip.bytes().length,
                profile.serial().timeOnLine(slip.bytes().length).toMillis(),
                Duration.ofNanos(System.nanoTime() - started).toMillis(),
                outcome);
        boolean nothingOnPaper = outcome instanceof PrintOutcome.Failed failed && !failed.begun();
        if (!nothingOnPaper) {
            paper.printed(profile.paper().millimetres(slip.heightDots()));
            tell();
        }
        if (!(outcome instanceof PrintOutcome.Printed)) {
            watch.wake();
        }
        return outcome;
    }

    @Override
    public boolean storeLogo(DotPicture picture) {
        if (profile.commands().logo() != PrinterProfile.Logo.STORED) {
            return false;
        }
        byte[] command = EscPosGraphics.store(picture);
        talking.lock();
        try {
            if (!line.status().ready()) {
                return false;
            }
            Duration limit = profile.serial().timeOnLine(command.length).plus(STORING);
            line.send(command, limit);
            // Nothing may be sent while it writes its memory: a wait for an answer that does not come.
            line.heard(reply -> false, limit);
            boolean back = line.status().ready();
            line.settled();
            return back;
        } catch (LinkException gone) {
            LOG.warn("the logo was not stored: {}", gone.getMessage());
            return false;
        } finally {
            talking.unlock();
            watch.restarted(); // only now: it asks nothing while somebody talks
        }
    }

    @Override
    public boolean carriesLogo(DotPicture picture) {
        return encoder.carries(picture);
    }

    @Override
    public SlipSize sizeOf(SlipLayout slip) {
        int bytes = encoder.encode(slip).bytes().length;
        return new SlipSize(bytes, profile.serial().timeOnLine(bytes));
    }

    @Override
    public PrinterStatus status() {
        return status;
    }

    @Override
    public LinkStatus link() {
        return line.supervisor().status();
    }

    @Override
    public PaperRoll paper() {
        return paper.roll();
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        line.close();
        watch.close();
    }

    private void linkChanged() {
        if (!line.supervisor().status().open()) {
            status = PrinterStatus.UNKNOWN;
        }
        watch.restarted();
        tell();
    }

    /** On the port's thread. */
    private void unasked(EscPosReply reply) {
        switch (reply) {
            case EscPosReply.AutoStatus said -> note(EscPosStatus.ofAuto(said));
            case EscPosReply.ProcessEnded ended -> {
                if (ids.strike(ended.id()) && !talking.isLocked()) {
                    LOG.info("late proof: slip {} is on paper after all", ended.id());
                }
            }
            case EscPosReply.RealTime answer -> {}
            case EscPosReply.Reached reached -> {}
            case EscPosReply.BuffersCleared cleared -> {}
            case EscPosReply.Flow flow -> {}
            case EscPosReply.Block block -> {}
        }
    }

    /** A printer that says its status on a timer changes nothing by repeating itself. */
    private void note(PrinterStatus now) {
        PaperRoll before = paper.roll();
        paper.seen(now);
        if (!now.equals(status) || !before.equals(paper.roll())) {
            status = now;
            tell();
        }
    }

    /** A listener's failure is its own: the printer goes on. */
    private void tell() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException defect) {
                LOG.error("a listener of the printer failed", defect);
            }
        }
    }
}
