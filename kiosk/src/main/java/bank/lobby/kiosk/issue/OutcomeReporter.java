package bank.lobby.kiosk.issue;

import bank.lobby.kiosk.link.Answer;
import bank.lobby.kiosk.link.ServerDesk;
import bank.lobby.wire.link.Backoff;
import bank.lobby.wire.print.SlipOutcome;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the server how each slip job stands or ended, oldest first, until it has acknowledged all of them. One thread of its own. */
class OutcomeReporter implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(OutcomeReporter.class);

    /** Chosen: how often a revoked kiosk tries again. */
    private static final Duration UNWELCOME_PAUSE = Duration.ofSeconds(20);

    private static final Duration FOREVER = Duration.ofDays(1);

    private final SlipJobs jobs;
    private final ServerDesk server;
    private final Backoff backoff = new Backoff(new Random());
    private final Semaphore news = new Semaphore(0);

    OutcomeReporter(SlipJobs jobs, ServerDesk server) {
        this.jobs = jobs;
        this.server = server;
    }

    /** There is something to report, or the server is back: do not wait. */
    void wake() {
        news.release();
    }

    @Override
    public void run() {
        try {
            while (true) {
                Duration pause = reportAll();
                news.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                news.drainPermits();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reports until nothing is left or the server does not take it; returns how long to wait then. */
    Duration reportAll() {
        for (KnownJob job : jobs.toReport()) {
            switch (server.report(job.job(), new SlipOutcome(job.state(), job.reason()))) {
                case Answer.Given<Boolean> acknowledged -> jobs.reported(job);
                case Answer.Refused<Boolean> refused -> {
                    if (refused.isOfTheStation()) {
                        return UNWELCOME_PAUSE;
                    }
                    log.error("The server will not hear of slip job {}: {}", job.job(), refused.problem());
                    jobs.reported(job);
                }
                case Answer.Away<Boolean> away -> {
                    return backoff.next();
                }
            }
        }
        backoff.reset();
        return FOREVER;
    }
}
