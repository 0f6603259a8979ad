package bank.lobby.wire.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A station knows who it is after a restart, and nobody else can read it. */
class StationIdentityTests {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    @TempDir
    Path home;

    private final KeyPair keys = StationIdentity.newKey();
    private final StationIdentity identity =
            new StationIdentity(new Enrolment(UUID.randomUUID(), "renmin-road", StationKind.KIOSK), keys.getPrivate());

    @Test
    void isTheSameAfterARestart() throws IOException {
        identity.save(home);

        StationIdentity loaded = StationIdentity.load(home).orElseThrow();

        assertThat(loaded.enrolment()).isEqualTo(identity.enrolment());
        assertThat(StationToken.isSignedBy(loaded.token(NOW), keys.getPublic())).isTrue();
    }

    @Test
    void isNobodyBeforeItEnrols() throws IOException {
        assertThat(StationIdentity.load(home)).isEmpty();
    }

    @Test
    void isReadableByItsOwnAccountOnly() throws IOException {
        identity.save(home);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("station.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void saysWhenItsFileIsDamaged() throws IOException {
        identity.save(home);
        Files.writeString(home.resolve("station.properties"), "station=nobody\n");

        assertThatThrownBy(() -> StationIdentity.load(home))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("enrol this station again");
    }

    @Test
    void neverShowsItsKey() {
        assertThat(identity.toString()).doesNotContain("key").doesNotContain("EC");
    }
}
