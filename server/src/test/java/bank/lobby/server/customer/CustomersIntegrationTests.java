package bank.lobby.server.customer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.staff.RealServer;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import bank.lobby.wire.ticket.SealedCustomer;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** From a sealed number to a tier, with the real directory; and that the number stays nowhere. */
@ExtendWith(OutputCaptureExtension.class)
class CustomersIntegrationTests extends RealServer {

    private static final Names NOTICE = new Names("理财到期", "理財到期", "Product maturing");

    @Autowired
    private Customers customers;

    @Test
    void knowsACustomerWhoWasEntered() {
        enter("6222021111111111", "private");

        Identification answer = identify("6222021111111111");

        assertThat(answer).isInstanceOfSatisfying(Identification.Known.class, known -> {
            assertThat(known.tier().code()).isEqualTo("private");
            assertThat(known.tier().rank()).isEqualTo(3);
            assertThat(known.maskedName()).isEqualTo("王**女士");
            assertThat(known.relationshipManager()).isEqualTo("赵经理");
            assertThat(known.language()).isEqualTo(Language.ZH_TW);
            assertThat(known.notices()).containsExactly(NOTICE);
        });
    }

    @Test
    void keepsTheNewestOfACustomer() {
        enter("6222022222222222", "gold");
        enter("6222022222222222", "platinum");

        Identification answer = identify("6222022222222222");

        assertThat(((Identification.Known) answer).tier().code()).isEqualTo("platinum");
    }

    @Test
    void givesAStrangerTheSameTokenEachTime() {
        Identification first = identify("6222023333333333");
        Identification again = identify("6222023333333333");
        Identification other = identify("6222023333333334");

        assertThat(first)
                .isInstanceOf(Identification.Unknown.class)
                .isEqualTo(again)
                .isNotEqualTo(other);
        assertThat(((Identification.Unknown) first).token()).matches("k1:[A-Za-z0-9_-]{43}");
    }

    @Test
    void answersThatANumberIsUnreadable() {
        SealedCustomer sealed = KioskSeal.seal(customers.sealingKey(), "6222024444444444");

        Identification answer = customers.identify(
                new SealedCustomer("another key", sealed.kind(), sealed.encapsulation(), sealed.ciphertext()));

        assertThat(answer).isEqualTo(new Identification.Unreadable(Identification.Reason.UNKNOWN_KEY));
    }

    @Test
    void takesTiersAsTheBankNamesThem() {
        Names names = new Names("钻石", "鑽石", "Diamond");
        customers.define(new Tier("diamond", 4, names));

        enter("6222025555555555", "diamond");

        assertThat(((Identification.Known) identify("6222025555555555")).tier())
                .isEqualTo(new Tier("diamond", 4, names));
    }

    /** The release test of architecture section 6: a marked number goes through every path, then is searched for. */
    @Test
    void leavesNoTraceOfANumberInDatabaseOrLog(CapturedOutput log) throws Exception {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel("ROOT", LogLevel.TRACE);
        try {
            byte[] canary = "6222029876543210987".getBytes(US_ASCII);
            enter(new String(canary, US_ASCII), "gold");
            Identification known = identify("6222029876543210987");
            Identification unknown = identify("6222029876543210111");
            Identification broken = customers.identify(KioskSeal.seal(
                    customers.sealingKey(), "BANK_CARD", "6222029876543210-----notacard---".getBytes(US_ASCII)));

            String everything = database() + log.getAll() + known + unknown + broken;

            assertThat(log.getAll()).contains("sealed number could not be read");
            assertThat(known).isInstanceOf(Identification.Known.class);
            for (String trace : traces(canary)) {
                assertThat(everything.toLowerCase()).doesNotContain(trace.toLowerCase());
            }
        } finally {
            LoggingSystem.get(getClass().getClassLoader()).setLogLevel("ROOT", LogLevel.WARN);
        }
    }

    /** The number itself, its marked middle, its usual disguises, and its hash without a key. */
    private static Set<String> traces(byte[] number) throws Exception {
        String text = new String(number, US_ASCII);
        HexFormat hex = HexFormat.of();
        return Set.of(
                text,
                "9876543210",
                hex.formatHex("987654321".getBytes(US_ASCII)),
                Base64.getEncoder().withoutPadding().encodeToString(number).substring(0, 20),
                hex.formatHex(MessageDigest.getInstance("SHA-256").digest(number)),
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(number)));
    }

    private String database() {
        StringBuilder dump = new StringBuilder();
        for (Map<String, Object> table : jdbc.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                .query()
                .listOfRows()) {
            dump.append(jdbc.sql("SELECT coalesce(string_agg(t::text, ' '), '') FROM " + table.get("tablename") + " t")
                    .query(String.class)
                    .single());
        }
        assertThat(dump).contains("王**女士", "k1:");
        return dump.toString();
    }

    private void enter(String number, String tier) {
        customers.enter(
                new DocumentNumber(DocumentKind.BANK_CARD, number.getBytes(UTF_8)),
                new CustomerEntry(tier, "王**女士", "赵经理", Language.ZH_TW, List.of(NOTICE)));
    }

    private Identification identify(String number) {
        return customers.identify(KioskSeal.seal(customers.sealingKey(), number));
    }
}
