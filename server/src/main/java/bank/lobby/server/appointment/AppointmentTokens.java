package bank.lobby.server.appointment;

import static java.nio.charset.StandardCharsets.US_ASCII;

import bank.lobby.server.customer.CustomerRetokened;
import bank.lobby.server.customer.CustomerToken;
import bank.lobby.server.customer.Customers;
import bank.lobby.server.customer.DocumentKind;
import bank.lobby.server.customer.DocumentNumber;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Moves appointments to their customer's new tokens while the token key is being changed, so that they are found by card and
 * telephone number after it too. No state that anybody sees changes, so there is no revision; one that a command has in hand is
 * moved the next time.
 */
@Component
class AppointmentTokens {

    private static final Logger LOG = LoggerFactory.getLogger(AppointmentTokens.class);

    /** No code: signs are upper case. Its token says whether a change is under way. */
    private static final String NO_CODE = "-";

    /** Chosen: a branch's book of weeks, and no long statement. */
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Customers customers;

    AppointmentTokens(JdbcClient jdbc, Customers customers) {
        this.jdbc = jdbc;
        this.customers = customers;
    }

    @EventListener
    void move(CustomerRetokened met) {
        for (String column : new String[] {"customer_token", "phone_token", "code_token"}) {
            jdbc.sql("""
                    UPDATE appointment SET %1$s = :current
                     WHERE (branch_id, id) IN
                           (SELECT branch_id, id FROM appointment WHERE %1$s = :former FOR UPDATE SKIP LOCKED)""".formatted(column))
                    .param("former", met.former())
                    .param("current", met.current())
                    .update();
        }
    }

    /** A code is in the book, so its token needs no customer to come by: it is made anew while the key is being changed. */
    @Scheduled(fixedDelayString = "${lobby.server.appointment.codes:60s}", initialDelayString = "20s")
    void moveCodes() {
        try {
            String former = token(NO_CODE).former();
            if (former != null) {
                codesUnder(former.substring(0, former.indexOf(':') + 1)).forEach(this::token);
            }
        } catch (DataAccessException away) {
            LOG.warn("Codes of appointments keep the former token: {}", away.getMessage());
        }
    }

    private List<String> codesUnder(String prefix) {
        return jdbc.sql("SELECT code FROM appointment WHERE starts_with(code_token, :prefix) ORDER BY at LIMIT :most")
                .param("prefix", prefix)
                .param("most", AT_ONCE)
                .query((row, n) -> row.getString("code"))
                .list();
    }

    /** Whoever tokenises a number while the key is being changed tells of it, which moves what is kept under the former one. */
    private CustomerToken token(String code) {
        return customers.token(new DocumentNumber(DocumentKind.APPOINTMENT_CODE, code.getBytes(US_ASCII)));
    }
}
