package bank.lobby.device.reader.magstripe;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.device.Golden;
import bank.lobby.device.profile.StripeSettings;
import bank.lobby.device.profile.StripeSettings.Shape;
import bank.lobby.device.reader.CardRead;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole byte streams of readers, from the wire to what the page is told. */
class EveryStripeGoldenTests {

    private final List<CardRead> reads = new ArrayList<>();
    private long now;

    @ParameterizedTest
    @CsvSource({
        "plain-three-tracks, PLAIN, false",
        "framed-with-sensor, FRAMED, false",
        "check-characters, PLAIN, true",
        "insert-reader, PLAIN, false",
        "bare-two-tracks, BARE, false"
    })
    void readsTheCard(String golden, Shape shape, boolean checkCharacter) {
        play(golden, new StripeSettings(shape, checkCharacter));

        assertThat(reads)
                .singleElement()
                .isInstanceOfSatisfying(
                        CardRead.Read.class,
                        read -> assertThat(read.document().masked()).isEqualTo("622202*********0000"));
    }

    @ParameterizedTest
    @CsvSource({"unreadable, PLAIN, false", "unreadable, PLAIN, true", "unreadable, FRAMED, false"})
    void asksForAnotherSwipe(String golden, Shape shape, boolean checkCharacter) {
        play(golden, new StripeSettings(shape, checkCharacter));

        assertThat(reads).hasExactlyElementsOfTypes(CardRead.BadRead.class);
    }

    private void play(String golden, StripeSettings settings) {
        SwipeFilter filter = new SwipeFilter(settings, () -> now, reads::add);
        for (byte value : Golden.bytes("/reader/magstripe/" + golden + ".hex")) {
            now += Duration.ofMillis(1).toNanos();
            filter.accept(value);
        }
        now += Duration.ofSeconds(1).toNanos();
        filter.silence();
    }
}
