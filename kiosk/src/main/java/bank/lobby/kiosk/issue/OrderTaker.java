package bank.lobby.kiosk.issue;

import bank.lobby.kiosk.link.Answer;
import bank.lobby.kiosk.link.ServerDesk;
import bank.lobby.wire.link.Backoff;
import bank.lobby.wire.print.SlipOrder;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints the slips the staff orders from this kiosk (补打). Looks when it is told to, never by the clock. One thread of its own. */
class OrderTaker implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(OrderTaker.class);

    private static final Duration FOREVER = Duration.ofDays(1);

    private final ServerDesk server;
    private final SlipDesk slips;
    private final Backoff backoff = new Backoff(new Random());
    private final Semaphore news = new Semaphore(0);

    OrderTaker(ServerDesk server, SlipDesk slips) {
        this.server = server;
        this.slips = slips;
    }

    /** There may be an order. */
    void wake() {
        news.release();
    }

    @Override
    public void run() {
        try {
            Duration pause = FOREVER;
            while (true) {
                news.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                news.drainPermits();
                pause = takeAll();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Prints what is ordered; returns how long to wait when nobody wakes us. */
    Duration takeAll() {
        return switch (server.orders()) {
            case Answer.Given<SlipOrder[]> given -> {
                backoff.reset();
                for (SlipOrder order : given.value()) {
                    print(order);
                }
                yield FOREVER;
            }
            case Answer.Refused<SlipOrder[]> refused -> {
                log.warn("The server gives no slip orders: {} {}", refused.status(), refused.problem());
                yield FOREVER;
            }
            case Answer.Away<SlipOrder[]> away -> backoff.next();
        };
    }

    private void print(SlipOrder order) {
        long at = System.nanoTime();
        slips.print(
                order.job().id(),
                order.job().slip(),
                order.reprint(),
                new SlipDesk.Asked(
                        null,
                        at,
                        state -> log.info(
                                "slip {} ordered by staff: {}", order.job().id(), state)));
    }
}
