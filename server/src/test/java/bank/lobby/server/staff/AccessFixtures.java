package bank.lobby.server.staff;

import bank.lobby.server.platform.AccessRevoked;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;

/** What the tests of access add to the server: a clock they move, and an ear for revocations. */
@TestConfiguration(proxyBeanMethods = false)
public class AccessFixtures {

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean
    Revocations revocations() {
        return new Revocations();
    }

    /** Remembers whose access was revoked, as the sockets are told. */
    public static final class Revocations {

        private final List<String> callers = new CopyOnWriteArrayList<>();

        @EventListener
        void heard(AccessRevoked revoked) {
            callers.add(revoked.callerId());
        }

        public List<String> callers() {
            return callers;
        }
    }
}
