package bank.lobby.server.customer.crm;

import bank.lobby.server.customer.CustomerToken;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Asks for customers in the background, each on a virtual thread of its own, again and again with growing pauses, until
 * there is an answer or it would come too late. Asked twice for one customer it asks once. Safe to share.
 */
class CrmQuestions implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CrmQuestions.class);

    private final CrmSettings settings;
    private final CrmGate gate;
    private final BiConsumer<CustomerToken, CrmAnswer> answered;
    private final InstantSource clock;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("crm-", 0).factory());

    /** @param answered keeps an answer and tells of it; called on a thread of ours */
    CrmQuestions(
            CrmSettings settings, CrmGate gate, BiConsumer<CustomerToken, CrmAnswer> answered, InstantSource clock) {
        this.settings = settings;
        this.gate = gate;
        this.answered = answered;
        this.clock = clock;
    }

    /** Sees to it that {@code token} is being asked for. Returns at once. */
    void ask(CustomerToken token) {
        if (underWay.size() >= settings.waiting()) {
            LOG.warn("{} customers wait for the CRM: one more is not asked for", settings.waiting());
            return;
        }
        if (underWay.add(token.current())) {
            try {
                threads.execute(() -> askOn(token));
            } catch (RejectedExecutionException stopping) {
                underWay.remove(token.current());
            }
        }
    }

    private void askOn(CustomerToken token) {
        try {
            Instant end = clock.instant().plus(settings.giveUpAfter());
            Duration pause = settings.retryFirst();
            while (!isAnswered(token) && !closing.await(jittered(pause), TimeUnit.NANOSECONDS)) {
                if (!clock.instant().isBefore(end)) {
                    LOG.warn("The CRM had no answer for a customer within {}", settings.giveUpAfter());
                    return;
                }
                pause = shorter(pause.multipliedBy(2), settings.retryMost());
            }
        } catch (InterruptedException nobodyDoesThat) {
            Thread.currentThread().interrupt();
        } finally {
            underWay.remove(token.current());
        }
    }

    /** One try. A database that is away keeps an answer from being kept, so the question stays open. */
    private boolean isAnswered(CustomerToken token) throws InterruptedException {
        try {
            Optional<CrmAnswer> answer = gate.ask(token);
            answer.ifPresent(its -> answered.accept(token, its));
            return answer.isPresent();
        } catch (DataAccessException away) {
            LOG.warn(
                    "An answer of the CRM could not be kept: {}",
                    away.getClass().getSimpleName());
            return false;
        }
    }

    /** Half to all of it, in nanoseconds, so that many who wait do not come back at one instant. */
    private static long jittered(Duration pause) {
        long half = pause.toNanos() / 2;
        return half + ThreadLocalRandom.current().nextLong(half + 1);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /**
     * Stops asking; what was open is asked again after the next start, for tickets that still wait. Nobody is
     * interrupted: an answer that is being kept is kept, and an interrupt would cut its database connection.
     */
    @Override
    public void close() {
        closing.countDown();
        gate.close();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.info("The CRM is still being asked while the server stops");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
