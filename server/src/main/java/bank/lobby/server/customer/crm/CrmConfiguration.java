package bank.lobby.server.customer.crm;

import static java.util.Objects.requireNonNull;

import bank.lobby.server.customer.CustomerAnswered;
import bank.lobby.server.customer.CustomerDirectory;
import bank.lobby.server.customer.Tiers;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.json.JsonMapper;

/** With {@code lobby.server.customer.crm.url} the CRM is the directory, in place of the table. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("lobby.server.customer.crm.url")
class CrmConfiguration {

    @Bean
    CrmClient crmClient(CrmSettings settings, SslBundles bundles, Tiers tiers, JsonMapper json, InstantSource clock) {
        HttpClient.Builder http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .executor(Executors.newVirtualThreadPerTaskExecutor());
        String bundle = settings.sslBundle();
        if (bundle != null) {
            http.sslContext(bundles.getBundle(bundle).createSslContext());
        }
        return new CrmClient(
                settings,
                requireNonNull(settings.url()),
                http.build(),
                code -> tiers.find(code).isPresent(),
                json,
                clock);
    }

    /** An answer is kept before it is told: who comes too late for the event finds what was kept. */
    @Bean
    CrmQuestions crmQuestions(
            CrmSettings settings,
            CrmClient client,
            LastAnswers answers,
            Tiers tiers,
            ApplicationEventPublisher events,
            MeterRegistry meters,
            InstantSource clock) {
        return new CrmQuestions(
                settings,
                new CrmGate(settings, client, clock, meters),
                (token, answer) -> {
                    answers.keep(token, answer);
                    events.publishEvent(new CustomerAnswered(token.all(), answer.of(token, tiers, true)));
                },
                clock);
    }

    @Bean
    @Primary
    CustomerDirectory crmDirectory(
            CrmSettings settings, LastAnswers answers, CrmQuestions questions, Tiers tiers, InstantSource clock) {
        return new CrmDirectory(settings, answers, questions, tiers, clock);
    }
}
