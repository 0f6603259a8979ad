package bank.lobby.server.customer.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.server.customer.CustomerToken;
import bank.lobby.server.customer.Identification;
import bank.lobby.server.staff.RealServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

/** The CRM as a directory: what it says at once, what comes later, and what is left when the CRM is not there. */
@ExtendWith(OutputCaptureExtension.class)
class CrmDirectoryIntegrationTests extends RealServer {

    private final CrmStub crm = new CrmStub();
    private final CustomerToken token = CrmBench.token();

    @Autowired
    private ApplicationContext server;

    private CrmFixture directory;

    @BeforeEach
    void askingTheStub() {
        directory = new CrmFixture(server, crm);
    }

    @AfterEach
    void close() {
        directory.close();
        crm.close();
    }

    @Test
    void answersWhileTheCrmStillThinksAndKnowsTheCustomerAfterwards() {
        crm.knowsEverybodyAs("gold");
        crm.hold();

        Identification atOnce = directory.find(token);
        crm.release();

        assertThat(atOnce).isEqualTo(new Identification.Pending(token.current()));
        assertThat(known()).satisfies(known -> {
            assertThat(known.tier().rank()).isEqualTo(1);
            assertThat(known.lastKnown()).isNull();
            assertThat(known.isCorporate()).isTrue();
        });
    }

    @Test
    void asksOnceForACustomerHoweverOftenItIsAsked() {
        crm.knowsEverybodyAs("gold");
        crm.hold();

        IntStream.range(0, 20).forEach(i -> directory.find(token));
        await().until(() -> !crm.asked().isEmpty());
        crm.release();
        known();

        assertThat(directory.find(token)).isInstanceOf(Identification.Known.class);
        assertThat(crm.asked()).hasSize(1);
    }

    @Test
    void remembersThatTheCrmDoesNotKnowACustomer() {
        directory.find(token);

        await().untilAsserted(
                        () -> assertThat(directory.find(token)).isEqualTo(new Identification.Unknown(token.current())));
        assertThat(crm.asked()).hasSize(1);
    }

    @Test
    void tellsWhatItKnewLastWhileTheCrmIsAwayAlsoAfterARestart() {
        crm.knowsEverybodyAs("private");
        directory.find(token);
        Instant then = clock.instant();
        known();
        crm.replies(500, "");
        directory.close();
        clock.move(Duration.ofDays(2));

        directory = new CrmFixture(server, crm);

        assertThat(directory.find(token)).isInstanceOfSatisfying(Identification.Known.class, known -> {
            assertThat(known.tier().code()).isEqualTo("private");
            assertThat(known.lastKnown()).isEqualTo(then);
        });
    }

    @Test
    void asksAnewForWhatIsOldAndTellsWhatIsNew() {
        crm.knowsEverybodyAs("gold");
        directory.find(token);
        known();
        crm.knowsEverybodyAs("private");
        clock.move(Duration.ofHours(1));

        directory.find(token);

        await().untilAsserted(() -> assertThat(known().tier().code()).isEqualTo("private"));
        assertThat(known().lastKnown()).isNull();
    }

    @Test
    void goesOnAskingUntilTheCrmIsBack() {
        crm.replies(500, "");
        directory.find(token);
        await().until(() -> crm.asked().size() >= 5);

        crm.knowsEverybodyAs("gold");

        await().untilAsserted(() -> {
            clock.move(Duration.ofSeconds(16));
            assertThat(directory.find(token)).isInstanceOf(Identification.Known.class);
        });
    }

    @Test
    void givesUpAfterAWhileWithoutSayingForWhom(CapturedOutput log) {
        crm.replies(500, "");
        directory.find(token);
        await().until(() -> !crm.asked().isEmpty());

        clock.move(Duration.ofMinutes(11));

        await().untilAsserted(() -> assertThat(log.getAll()).contains("had no answer for a customer within PT10M"));
        assertThat(log.getAll()).doesNotContain(token.current().substring(3));
    }

    @Test
    void keepsToItsBoundsWhenTheCrmHangs(CapturedOutput log) {
        crm.hold();

        IntStream.range(0, 6).forEach(i -> directory.find(CrmBench.token()));

        await().until(() -> crm.asked().size() == 2);
        assertThat(log.getAll()).contains("4 customers wait for the CRM");
    }

    @Test
    void forgetsWhatIsTooOld() {
        crm.knowsEverybodyAs("gold");
        directory.find(token);
        known();
        clock.move(Duration.ofDays(31));

        new AnswerRetention(server.getBean(LastAnswers.class), CrmBench.settings(crm.url()), clock).forget();

        assertThat(jdbc.sql("SELECT count(*) FROM crm_answer WHERE token = :token")
                        .param("token", token.current())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void findsWhatWasAnsweredForTheFormerTokenOfANumber() {
        crm.knowsEverybodyAs("gold");
        directory.find(token);
        known();

        CustomerToken both = new CustomerToken("k2" + CrmBench.token().current().substring(2), token.current());

        assertThat(directory.find(both))
                .isInstanceOfSatisfying(
                        Identification.Known.class,
                        known -> assertThat(List.of(known.token(), known.tier().code()))
                                .containsExactly(both.current(), "gold"));
    }

    private Identification.Known known() {
        await().until(() -> directory.find(token) instanceof Identification.Known);
        return (Identification.Known) directory.find(token);
    }
}
