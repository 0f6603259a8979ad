package bank.lobby.kiosk.slip;

import bank.lobby.kiosk.link.Answer;
import bank.lobby.kiosk.link.ServerDesk;
import bank.lobby.kiosk.link.ServerLink;
import bank.lobby.wire.link.Backoff;
import bank.lobby.wire.station.PrinterReport;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells the server how the printer is, after every change that lasts, until it has acknowledged it. One thread of its own;
 * silent where there is no printer.
 */
@Component
class HealthReporter implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(HealthReporter.class);

    /** Chosen: a cover opened and shut, or a printer not yet found at the start, is nothing to call anybody for. */
    private static final Duration LASTS = Duration.ofSeconds(3);

    /** Chosen: how often a revoked kiosk tries again. */
    private static final Duration UNWELCOME_PAUSE = Duration.ofSeconds(20);

    private static final Duration FOREVER = Duration.ofDays(1);

    private final SlipPrinter printer;
    private final ServerDesk server;
    private final Backoff backoff = new Backoff(new Random());
    private final Semaphore news = new Semaphore(1);
    private volatile @Nullable Thread thread;
    /** Confined to the thread. */
    private @Nullable PrinterReport told;

    HealthReporter(SlipPrinter printer, ServerDesk server, ServerLink link) {
        this.printer = printer;
        this.server = server;
        printer.onChange(news::release);
        link.onChange(() -> {
            if (link.state().up()) {
                news.release();
            }
        });
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("printer-health").start(this::run);
    }

    @Override
    public void stop() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            Duration pause = FOREVER;
            while (true) {
                news.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                Thread.sleep(LASTS);
                news.drainPermits();
                pause = report();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells what is not told yet; returns how long to wait when nothing happens. */
    private Duration report() {
        PrinterReport now = printer.report();
        if (now == null || now.equals(told)) {
            return FOREVER;
        }
        return switch (server.report(now)) {
            case Answer.Given<Boolean> acknowledged -> {
                told = now;
                backoff.reset();
                yield FOREVER;
            }
            case Answer.Refused<Boolean> refused -> {
                if (refused.isOfTheStation()) {
                    yield UNWELCOME_PAUSE;
                }
                log.error("The server will not hear of the printer: {}", refused.problem());
                told = now;
                yield FOREVER;
            }
            case Answer.Away<Boolean> away -> backoff.next();
        };
    }
}
