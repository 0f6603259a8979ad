package bank.lobby.server.customer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import bank.lobby.server.platform.LobbyHome;
import bank.lobby.wire.ticket.SealedCustomer;
import bank.lobby.wire.triage.SealingKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two key files under the server's home: made, found again, and changed while the server runs. */
class CustomerKeysTests {

    private static final String CARD = "6222020000000000003";
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    @TempDir
    Path home;

    @Test
    void areMadeOnceAndFoundAgain() {
        KeySet first = keys().now();
        KeySet again = keys().now();

        assertThat(again.sealingKey()).isEqualTo(first.sealingKey());
        assertThat(token(again)).isEqualTo(token(first));
        assertThat(opens(again, KioskSeal.seal(first.sealingKey(), CARD))).isTrue();
    }

    @Test
    void areReadableByTheServersAccountOnly() throws Exception {
        Path newHome = home.resolve("server");

        new CustomerKeys(new LobbyHome(newHome));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(newHome)))
                .isEqualTo("rwx------");
        for (String file : List.of("customer-sealing.key", "customer-token.key")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(newHome.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void nameThemselvesByWhatTheyAre(@TempDir Path other) {
        SealingKey here = keys().now().sealingKey();
        SealingKey there = new CustomerKeys(new LobbyHome(other)).now().sealingKey();

        assertThat(here.id()).matches("s1-[0-9a-f]{16}").isNotEqualTo(there.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret but no base 64 !",
                "k0:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\nAAAA",
                "# changed yesterday\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                " "
            })
    void stopTheStartWhenAFileIsDamagedWithoutRepeatingIt(String damaged) throws Exception {
        keys();
        Files.writeString(home.resolve("customer-token.key"), damaged);

        assertThatIllegalStateException()
                .isThrownBy(this::keys)
                .withMessageContaining("customer-token.key")
                .withMessageNotContainingAny("secret but", "AAAA");
    }

    /** As the first release wrote it: one line, the key alone. */
    @Test
    void readTheFilesOfTheFirstRelease() throws Exception {
        keys();
        Files.writeString(home.resolve("customer-token.key"), "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");

        assertThat(token(keys().now()).current()).startsWith("k1:");
    }

    @Nested
    class WhileTheyAreChanged {

        private KeyFiles files;

        @BeforeEach
        void there() {
            files = new KeyFiles(home);
        }

        @Test
        void openWhatIsSealedToEitherAndGiveKiosksTheNewOne() {
            CustomerKeys keys = keys();
            SealingKey old = keys.now().sealingKey();

            files.beginSealing(NOW);
            keys.look();
            SealingKey current = keys.now().sealingKey();

            assertThat(current.id()).isNotEqualTo(old.id());
            assertThat(opens(keys.now(), KioskSeal.seal(old, CARD))).isTrue();
            assertThat(opens(keys.now(), KioskSeal.seal(current, CARD))).isTrue();
            assertThat(files.sealingChange()).contains(new KeyFiles.Change(current.id(), old.id(), NOW));
        }

        @Test
        void openOnlyTheNewOneOnceThatIsFinished() {
            CustomerKeys keys = keys();
            SealingKey old = keys.now().sealingKey();
            files.beginSealing(NOW);
            files.finishSealing();

            keys.look();

            assertThat(opens(keys.now(), KioskSeal.seal(old, CARD))).isFalse();
            assertThat(opens(keys.now(), KioskSeal.seal(keys.now().sealingKey(), CARD)))
                    .isTrue();
            assertThat(files.sealingChange()).isEmpty();
        }

        @Test
        void makeBothTokensUntilThatIsFinished() {
            CustomerKeys keys = keys();
            CustomerToken before = token(keys.now());

            files.beginToken(NOW);
            keys.look();
            CustomerToken meanwhile = token(keys.now());
            files.finishToken();
            keys.look();
            CustomerToken after = token(keys.now());

            assertThat(before.current()).startsWith("k1:");
            assertThat(meanwhile.former()).isEqualTo(before.current());
            assertThat(meanwhile.current()).startsWith("k2:").isNotEqualTo(before.current());
            assertThat(after).isEqualTo(new CustomerToken(meanwhile.current(), null));
        }

        @Test
        void areNotChangedTwiceAtOnce() {
            keys();
            files.beginToken(NOW);
            files.beginSealing(NOW);

            assertThatIllegalStateException()
                    .isThrownBy(() -> files.beginToken(NOW))
                    .withMessageContaining("finish it");
            assertThatIllegalStateException().isThrownBy(() -> files.beginSealing(NOW));
        }

        @Test
        void surviveARestart() {
            keys();
            files.beginToken(NOW);
            CustomerToken before = token(files.read());

            assertThat(token(keys().now())).isEqualTo(before);
            assertThat(files.tokenChange()).contains(new KeyFiles.Change("k2:", "k1:", NOW));
        }

        @Test
        void stayAsTheyWereWhenAFileIsDamagedUnderway() throws Exception {
            CustomerKeys keys = keys();
            CustomerToken before = token(keys.now());
            Files.writeString(home.resolve("customer-token.key"), "half");

            keys.look();

            assertThat(token(keys.now())).isEqualTo(before);
        }
    }

    private CustomerKeys keys() {
        return new CustomerKeys(new LobbyHome(home));
    }

    private static CustomerToken token(KeySet keys) {
        return keys.tokens().of(new DocumentNumber(DocumentKind.BANK_CARD, CARD.getBytes(US_ASCII)));
    }

    private static boolean opens(KeySet keys, SealedCustomer sealed) {
        return keys.opener().open(sealed) instanceof SealedNumberOpener.Opening.Opened;
    }
}
