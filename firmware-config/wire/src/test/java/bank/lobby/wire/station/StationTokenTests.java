package bank.lobby.wire.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A token says who and until when, and only the holder of the key can have said it. */
class StationTokenTests {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final UUID STATION = UUID.fromString("6f0c1c3e-4b0a-4a53-8d7e-0a5b1a6f2c11");

    private final KeyPair keys = StationIdentity.newKey();
    private final String token = StationToken.sign(STATION, keys.getPrivate(), NOW);

    @Test
    void saysWhoAndUntilWhen() {
        StationToken claimed = StationToken.claimed(token).orElseThrow();

        assertThat(claimed).isEqualTo(new StationToken(STATION, NOW.plus(StationToken.LIFETIME)));
        assertThat(claimed.holdsAt(NOW)).isTrue();
        assertThat(claimed.holdsAt(NOW.plus(StationToken.LIFETIME))).isFalse();
    }

    @Test
    void doesNotHoldFromTooFarAhead() {
        StationToken fromTheFuture = new StationToken(STATION, NOW.plus(Duration.ofHours(1)));

        assertThat(fromTheFuture.holdsAt(NOW)).isFalse();
    }

    @Test
    void isSignedByItsStationOnly() {
        assertThat(StationToken.isSignedBy(token, keys.getPublic())).isTrue();
        assertThat(StationToken.isSignedBy(token, StationIdentity.newKey().getPublic()))
                .isFalse();
    }

    @Test
    void isSpoiltByAnyChange() {
        for (int i = 0; i < token.lastIndexOf('.'); i++) {
            char other = token.charAt(i) == '1' ? '2' : '1';
            String changed = token.substring(0, i) + other + token.substring(i + 1);

            assertThat(StationToken.isSignedBy(changed, keys.getPublic())).isFalse();
        }
    }

    @Test
    void refusesWhatIsNoToken() {
        for (String text :
                new String[] {"", ".", "v1", "v1.x.y.z", "v2." + STATION + ".1.x", "....", "v1." + STATION + "..x"}) {
            assertThat(StationToken.claimed(text)).isEmpty();
            assertThat(StationToken.isSignedBy(text, keys.getPublic())).isFalse();
        }
    }
}
