package bank.lobby.server.appointment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.customer.CustomerToken;
import bank.lobby.server.customer.CustomersFixture;
import bank.lobby.server.customer.DocumentKind;
import bank.lobby.server.customer.DocumentNumber;
import bank.lobby.server.customer.KeyFiles;
import bank.lobby.server.hall.HallServer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Codes in the book while the token key is being changed, with keys of the test's own. */
class AppointmentTokensIntegrationTests extends HallServer {

    private final String code = AppointmentCode.random(new SecureRandom()).text();
    private final UUID id = UUID.randomUUID();

    @TempDir
    Path home;

    @Autowired
    private ApplicationContext server;

    private CustomersFixture.Keyed there;

    @BeforeEach
    void bookOne() {
        there = CustomersFixture.keyed(server, home);
        jdbc.sql("""
                INSERT INTO appointment (branch_id, id, code, service_code, service_date, at, minutes, state, language,
                                         code_token, made_by, made_at, rev)
                VALUES (:branch, :id, :code, :service, CURRENT_DATE, now(), 30, 'BOOKED', 'zh-CN', :token, 'test', now(), 1)""")
                .param("branch", hall)
                .param("id", id)
                .param("code", code)
                .param("service", CASH)
                .param("token", token().current())
                .update();
    }

    @Test
    void makesTheTokenOfACodeAnewWithoutItsCustomer() {
        new KeyFiles(home).beginToken(clock.instant());
        there.look();

        new AppointmentTokens(jdbc, there.customers()).moveCodes();

        new KeyFiles(home).finishToken();
        there.look();
        assertThat(kept()).isEqualTo(token().current());
    }

    @Test
    void leavesThemWhileNoChangeIsUnderWay() {
        String before = kept();

        new AppointmentTokens(jdbc, there.customers()).moveCodes();

        assertThat(kept()).isEqualTo(before);
    }

    private CustomerToken token() {
        return there.customers().token(new DocumentNumber(DocumentKind.APPOINTMENT_CODE, code.getBytes(US_ASCII)));
    }

    private String kept() {
        return jdbc.sql("SELECT code_token FROM appointment WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
