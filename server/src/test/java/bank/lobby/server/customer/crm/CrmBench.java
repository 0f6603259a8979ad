package bank.lobby.server.customer.crm;

import bank.lobby.server.customer.CustomerToken;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.json.JsonMapper;

/** Parts of the CRM feature set up by hand for tests, with pauses of milliseconds. */
final class CrmBench {

    private CrmBench() {}

    static CrmSettings settings(URI url) {
        return new CrmSettings(
                url,
                "secret-of-the-crm",
                null,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofMinutes(10),
                Duration.ofMillis(5),
                Duration.ofMillis(20),
                Duration.ofSeconds(15),
                2,
                4,
                Duration.ofMinutes(10),
                Duration.ofDays(30));
    }

    /** The same with another budget and limit. */
    static CrmSettings within(CrmSettings settings, Duration budget, Duration limit) {
        return new CrmSettings(
                settings.url(),
                settings.bearer(),
                settings.sslBundle(),
                budget,
                limit,
                settings.giveUpAfter(),
                settings.retryFirst(),
                settings.retryMost(),
                settings.openFor(),
                settings.atOnce(),
                settings.waiting(),
                settings.freshFor(),
                settings.keepFor());
    }

    static CrmClient client(CrmSettings settings, InstantSource clock) {
        return new CrmClient(
                settings,
                settings.url(),
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
                Set.of("ordinary", "gold", "private")::contains,
                JsonMapper.builder().build(),
                clock);
    }

    static CrmGate gate(CrmSettings settings, InstantSource clock, SimpleMeterRegistry meters) {
        return new CrmGate(settings, client(settings, clock), clock, meters);
    }

    /** Of a customer nobody else has. */
    static CustomerToken token() {
        StringBuilder token = new StringBuilder("k1:");
        ThreadLocalRandom.current().ints(43, 'a', 'z' + 1).forEach(sign -> token.append((char) sign));
        return CustomerToken.kept(token.toString());
    }
}
