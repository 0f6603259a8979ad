package bank.lobby.server.customer.crm;

import bank.lobby.server.customer.CustomerToken;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to the CRM: a few questions at once, none while it is failing. A CRM that fails, answers wrongly or takes longer
 * than its budget in half of the cases is left alone for a while, then tried with a few questions. What became of every
 * question is counted as {@code lobby.crm.questions}. Safe to share.
 */
class CrmGate implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CrmGate.class);

    /** Chosen: a branch asks a few times a minute, so the window must be short to notice within minutes. */
    private static final int WINDOW = 20;

    private static final int FEWEST = 5;
    private static final int TRIALS = 3;

    private final CrmClient client;
    private final CircuitBreaker breaker;
    private final Semaphore atOnce;
    private final MeterRegistry meters;

    CrmGate(CrmSettings settings, CrmClient client, InstantSource clock, MeterRegistry meters) {
        this.client = client;
        this.atOnce = new Semaphore(settings.atOnce(), true);
        this.meters = meters;
        this.breaker = CircuitBreaker.of(
                "crm",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(WINDOW)
                        .minimumNumberOfCalls(FEWEST)
                        .slowCallDurationThreshold(settings.budget())
                        .slowCallRateThreshold(50)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(settings.openFor())
                        .permittedNumberOfCallsInHalfOpenState(TRIALS)
                        .clock(clock.withZone(ZoneOffset.UTC))
                        .build());
        breaker.getEventPublisher()
                .onStateTransition(change -> tell(change.getStateTransition().getToState()));
    }

    private void tell(CircuitBreaker.State state) {
        if (state == CircuitBreaker.State.OPEN) {
            LOG.warn("The CRM is slow or failing and is asked only now and then");
        } else if (state == CircuitBreaker.State.CLOSED) {
            LOG.info("The CRM is well again");
        }
    }

    /** Asks once; empty when there is no answer, none of use, or the CRM is being left alone. */
    Optional<CrmAnswer> ask(CustomerToken token) throws InterruptedException {
        atOnce.acquire();
        try {
            if (breaker.tryAcquirePermission()) {
                return asked(token, breaker.getCurrentTimestamp());
            }
            count("not-asked");
            return Optional.empty();
        } finally {
            atOnce.release();
        }
    }

    private Optional<CrmAnswer> asked(CustomerToken token, long since) throws InterruptedException {
        boolean isCounted = false;
        try {
            CrmAnswer answer = client.ask(token);
            breaker.onSuccess(breaker.getCurrentTimestamp() - since, breaker.getTimestampUnit());
            isCounted = true;
            count(answer.entry() == null ? "unknown" : "known");
            return Optional.of(answer);
        } catch (IOException none) {
            LOG.info("The CRM did not answer: {}", none.getMessage());
            breaker.onError(breaker.getCurrentTimestamp() - since, breaker.getTimestampUnit(), none);
            isCounted = true;
            count("failed");
        } catch (WrongAnswer wrong) {
            LOG.warn("An answer of the CRM is not used: {}", wrong.getMessage());
            breaker.onError(breaker.getCurrentTimestamp() - since, breaker.getTimestampUnit(), wrong);
            isCounted = true;
            count("wrong");
        } finally {
            if (!isCounted) {
                breaker.releasePermission();
            }
        }
        return Optional.empty();
    }

    /** Lets go of every question on the way. */
    @Override
    public void close() {
        client.close();
    }

    private void count(String outcome) {
        meters.counter("lobby.crm.questions", "outcome", outcome).increment();
    }
}
