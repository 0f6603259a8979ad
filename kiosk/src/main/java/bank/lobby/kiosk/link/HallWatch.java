package bank.lobby.kiosk.link;

import bank.lobby.wire.machine.MachineHall;
import bank.lobby.wire.triage.ServiceAvailability;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks which services give numbers now, how long the wait is and how the machines are: every twenty seconds, and soon after the
 * board told of something that may have changed it. On trouble the last answers stand. One thread of its own.
 */
@Component
class HallWatch implements SmartLifecycle {

    /** Source: contract. */
    static final Duration EVERY = Duration.ofSeconds(20);

    /** Chosen: tellers open their counters in a row; one question after the last is enough. */
    private static final Duration SETTLE = Duration.ofMillis(300);

    private final ServerDesk server;
    private final ServerLink link;
    private final HallTaker taker;
    private final Semaphore pokes = new Semaphore(0);
    private volatile @Nullable Thread thread;

    HallWatch(ServerDesk server, ServerLink link, HallTaker taker) {
        this.server = server;
        this.link = link;
        this.taker = taker;
        link.onHallChange(pokes::release);
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("hall-watch").start(this::run);
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
            while (true) {
                if (link.state().up()) {
                    ask();
                }
                if (pokes.tryAcquire(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    Thread.sleep(SETTLE);
                    pokes.drainPermits();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A server of the release before knows neither question: every service is open then, and there is no machine. */
    private void ask() {
        if (server.availability() instanceof Answer.Given<ServiceAvailability[]> given) {
            taker.take(List.of(given.value()));
        }
        if (server.machines() instanceof Answer.Given<MachineHall> given) {
            taker.take(given.value());
        }
    }
}
