package bank.lobby.kiosk.issue;

import bank.lobby.kiosk.link.Answer;
import bank.lobby.kiosk.link.ServerDesk;
import bank.lobby.wire.machine.MachineOffer;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells the server what became of each machine offered, one after the other. An outcome is repeated while the server is away; when
 * too many wait the oldest is let go, as it is for a statistic and for a place that is kept half an hour.
 */
@Component
public class OfferDesk implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OfferDesk.class);

    /** Chosen: more than one kiosk offers in half an hour. */
    private static final int MOST = 200;

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final ServerDesk server;
    private final BlockingQueue<MachineOffer> waiting = new ArrayBlockingQueue<>(MOST);
    private volatile @Nullable Thread thread;

    OfferDesk(ServerDesk server) {
        this.server = server;
    }

    /** Takes {@code offer} and returns at once. */
    public synchronized void tell(MachineOffer offer) {
        while (!waiting.offer(offer)) {
            waiting.poll();
        }
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("offers").start(this::run);
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
                deliver(waiting.take());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(MachineOffer offer) throws InterruptedException {
        while (true) {
            switch (server.offer(offer)) {
                case Answer.Given<Boolean> given -> {
                    return;
                }
                case Answer.Refused<Boolean> refused -> {
                    log.warn("The server refused the offer of a machine: {} {}", refused.status(), refused.problem());
                    return;
                }
                case Answer.Away<Boolean> away -> Thread.sleep(PAUSE);
            }
        }
    }
}
