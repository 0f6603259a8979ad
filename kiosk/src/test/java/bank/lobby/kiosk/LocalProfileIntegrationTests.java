package bank.lobby.kiosk;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bank.lobby.device.profile.InvalidProfileException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole agent with a device profile of the station's own. */
class LocalProfileIntegrationTests {

    @TempDir
    Path home;

    @Test
    void doesNotStartWithABrokenProfileAlsoWhereNoDeviceUsesIt() throws Exception {
        Path folder = Files.createDirectories(home.resolve("profiles/printer"));
        Files.writeString(folder.resolve("acme-p1.yaml"), "id: acme-p1\ncolour: red\n");

        try (FakeServer server = new FakeServer()) {
            assertThatThrownBy(() -> RunningKiosk.at(server, home).close())
                    .hasRootCauseInstanceOf(InvalidProfileException.class)
                    .rootCause()
                    .hasMessageContaining(folder.resolve("acme-p1.yaml") + ": colour")
                    .hasMessageContaining(folder.resolve("acme-p1.yaml") + ": dialect");
        }
    }
}
