package bank.lobby.server.customer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.hall.HallServer;
import bank.lobby.wire.station.StationKind;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Customers, answers and tickets while the token key is being changed, with keys of the test's own. */
class KeyChangeIntegrationTests extends HallServer {

    private final String card =
            "622202%012d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000L));

    @TempDir
    Path home;

    @Autowired
    private ApplicationContext server;

    private CustomerKeys keys;
    private Customers there;

    @BeforeEach
    void enterACustomer() {
        keys = CustomersFixture.keys(home);
        there = CustomersFixture.of(server, keys, server.getBean(TableDirectory.class));
        there.enter(number(), new CustomerEntry("private", "王**女士", null, null, List.of()));
    }

    @Test
    void movesACustomerToTheNewTokenOnSight() {
        String former = there.token(number()).current();
        beginToken();

        Identification met = identify();

        String current = there.token(number()).current();
        assertThat(met)
                .isInstanceOfSatisfying(
                        Identification.Known.class,
                        known -> assertThat(known.token()).isEqualTo(current));
        assertThat(rows("customer", former)).isZero();
        assertThat(rows("customer", current)).isEqualTo(1);
    }

    @Test
    void losesOnlyWhomItHasNotMetWhenTheChangeIsFinished() {
        beginToken();
        identify();
        new KeyFiles(home).finishToken();
        keys.look();

        assertThat(identify()).isInstanceOf(Identification.Known.class);
    }

    @Test
    void keepsTheNewerOfTwoRowsOfOneCustomer() {
        String former = there.token(number()).current();
        beginToken();
        jdbc.sql("INSERT INTO customer (token, tier, masked_name) VALUES (:token, 'gold', '王**')")
                .param("token", keys.now().tokens().of(number()).current())
                .update();

        Identification met = identify();

        assertThat(((Identification.Known) met).tier().code()).isEqualTo("gold");
        assertThat(rows("customer", former)).isZero();
    }

    @Test
    void movesWhatTheCrmSaidAndOpenTicketsToo() {
        String former = there.token(number()).current();
        jdbc.sql("INSERT INTO crm_answer (token, at) VALUES (:token, now())")
                .param("token", former)
                .update();
        String id =
                body(take(station(StationKind.KIOSK), CASH, "k1")).path("id").asString();
        jdbc.sql("UPDATE ticket SET customer_token = :token WHERE id = :id::uuid")
                .param("token", former)
                .param("id", id)
                .update();
        long rev = revision();

        beginToken();
        CustomerToken met = there.token(number());

        assertThat(rows("crm_answer", met.current())).isEqualTo(1);
        assertThat(jdbc.sql("SELECT customer_token FROM ticket WHERE id = :id::uuid")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo(met.current());
        assertThat(revision()).isEqualTo(rev);
    }

    @Test
    void movesAnAppointmentOfWhoeverIsMet() {
        String former = there.token(number()).current();
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                INSERT INTO appointment (branch_id, id, code, service_code, service_date, at, minutes, state, language,
                                         customer_token, phone_token, made_by, made_at, rev)
                VALUES (:branch, :id, 'AB12CD34', :service, CURRENT_DATE, now(), 30, 'BOOKED', 'zh-CN', :token, 'k1:other',
                        'test', now(), 1)""")
                .param("branch", hall)
                .param("id", id)
                .param("service", CASH)
                .param("token", former)
                .update();
        long rev = revision();

        beginToken();
        CustomerToken met = there.token(number());

        assertThat(jdbc.sql("SELECT customer_token || ' ' || phone_token FROM appointment WHERE id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo(met.current() + " k1:other");
        assertThat(revision()).isEqualTo(rev);
    }

    private void beginToken() {
        new KeyFiles(home).beginToken(clock.instant());
        keys.look();
    }

    private Identification identify() {
        return there.identify(KioskSeal.seal(there.sealingKey(), card));
    }

    private DocumentNumber number() {
        return new DocumentNumber(DocumentKind.BANK_CARD, card.getBytes(US_ASCII));
    }

    private int rows(String table, String token) {
        return jdbc.sql("SELECT count(*) FROM " + table + " WHERE token = :token")
                .param("token", token)
                .query(Integer.class)
                .single();
    }
}
