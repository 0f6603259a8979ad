package bank.lobby.server.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import bank.lobby.server.platform.LobbyHome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two key files under the server's home. */
class CustomerKeysTests {

    @TempDir
    Path home;

    @Test
    void areMadeOnceAndFoundAgain() {
        CustomerKeys first = new CustomerKeys(new LobbyHome(home));
        CustomerKeys again = new CustomerKeys(new LobbyHome(home));

        assertThat(again.sealingKey()).isEqualTo(first.sealingKey());
        assertThat(again.tokenKey()).isEqualTo(first.tokenKey());
        assertThat(again.openingKey()).isEqualTo(first.openingKey());
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
        CustomerKeys here = new CustomerKeys(new LobbyHome(home));
        CustomerKeys there = new CustomerKeys(new LobbyHome(other));

        assertThat(here.sealingKey().id())
                .matches("s1-[0-9a-f]{16}")
                .isNotEqualTo(there.sealingKey().id());
    }

    @Test
    void stopTheStartWhenAFileIsDamagedWithoutRepeatingIt() throws Exception {
        new CustomerKeys(new LobbyHome(home));
        Files.writeString(home.resolve("customer-token.key"), "secret but no base 64 !");

        assertThatIllegalStateException()
                .isThrownBy(() -> new CustomerKeys(new LobbyHome(home)))
                .withMessageContaining("customer-token.key")
                .withMessageNotContaining("secret but");
    }
}
