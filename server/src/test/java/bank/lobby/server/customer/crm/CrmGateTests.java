package bank.lobby.server.customer.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import bank.lobby.server.staff.MovableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A CRM that is dead, slow or wrong is left alone, and asked again when it is better. */
class CrmGateTests {

    private final CrmStub crm = new CrmStub();
    private final MovableClock clock = new MovableClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CrmSettings settings = CrmBench.settings(crm.url());
    private final CrmGate gate = CrmBench.gate(settings, clock, meters);

    @AfterEach
    void close() {
        crm.close();
    }

    @Test
    void givesTheAnswerOfAWellCrm() throws Exception {
        crm.knowsEverybodyAs("gold");

        assertThat(gate.ask(CrmBench.token()))
                .get()
                .extracting(answer -> answer.entry().tier())
                .isEqualTo("gold");
        assertThat(counted("known")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"500, boom, failed", "401, '', failed", "302, '', failed", "200, '}{', wrong"})
    void leavesAFailingCrmAloneAndTriesItAgainLater(int status, String reply, String outcome) throws Exception {
        crm.replies(status, reply);
        ask(5);
        crm.knowsEverybodyAs("gold");
        ask(5);
        int whileItWasBad = crm.asked().size();

        clock.move(settings.openFor().plusMillis(1));

        assertThat(gate.ask(CrmBench.token())).isPresent();
        assertThat(whileItWasBad).isEqualTo(5);
        assertThat(counted(outcome)).isEqualTo(5);
        assertThat(counted("not-asked")).isEqualTo(5);
    }

    @Test
    void goesOnLeavingItAloneWhileItFlaps() throws Exception {
        crm.replies(500, "");
        ask(5);
        for (int round = 0; round < 3; round++) {
            clock.move(settings.openFor().plusMillis(1));
            crm.replies(round == 1 ? 200 : 500, "nothing of use");
            ask(10);
        }

        assertThat(crm.asked()).hasSize(5 + 3 * 3);
    }

    @Test
    void countsACrmThatIsSlowerThanItsBudgetAsFailing() throws Exception {
        CrmGate impatient =
                CrmBench.gate(CrmBench.within(settings, Duration.ofMillis(10), Duration.ofSeconds(5)), clock, meters);
        crm.knowsEverybodyAs("gold");
        for (int i = 0; i < 5; i++) {
            crm.hold();
            releaseSoon();
            assertThat(impatient.ask(CrmBench.token())).isPresent();
        }

        assertThat(impatient.ask(CrmBench.token())).isEmpty();
        assertThat(crm.asked()).hasSize(5);
    }

    @Test
    void waitsForNoAnswerLongerThanTheLimit() throws Exception {
        CrmGate impatient =
                CrmBench.gate(CrmBench.within(settings, Duration.ofMillis(10), Duration.ofMillis(50)), clock, meters);
        crm.hold();

        assertThat(impatient.ask(CrmBench.token())).isEmpty();
        assertThat(counted("failed")).isEqualTo(1);
    }

    @Test
    void survivesACrmThatIsNotThereAndOneThatTalksWithoutEnd() throws Exception {
        crm.replies(200, "{\"token\": \"%s\", \"known\": false, \"more\": \"" + "x".repeat(70_000) + "\"}");

        assertThat(gate.ask(CrmBench.token())).isEmpty();
        assertThat(CrmBench.gate(CrmBench.settings(nobody()), clock, meters).ask(CrmBench.token()))
                .isEmpty();
        assertThat(counted("failed")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"http://crm.bank.example/", "ftp://127.0.0.1/", "/customer-questions"})
    void refusesAnAddressThatSendsPersonalDataInTheClear(URI url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrmBench.settings(url))
                .withMessageContaining("lobby.server.customer.crm.url");
    }

    private void ask(int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            gate.ask(CrmBench.token());
        }
    }

    private double counted(String outcome) {
        return meters.counter("lobby.crm.questions", "outcome", outcome).count();
    }

    private void releaseSoon() {
        CompletableFuture.runAsync(crm::release, CompletableFuture.delayedExecutor(30, TimeUnit.MILLISECONDS));
    }

    private static URI nobody() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return URI.create("http://127.0.0.1:" + free.getLocalPort() + "/");
        }
    }
}
