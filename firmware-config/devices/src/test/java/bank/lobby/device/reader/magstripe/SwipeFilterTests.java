package bank.lobby.device.reader.magstripe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.device.profile.StripeSettings;
import bank.lobby.device.profile.StripeSettings.Shape;
import bank.lobby.device.reader.CardRead;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SwipeFilterTests {

    private final List<CardRead> reads = new ArrayList<>();
    private long now;
    private final SwipeFilter filter =
            new SwipeFilter(new StripeSettings(Shape.PLAIN, false), () -> now += 1_000_000, reads::add);

    @Test
    void hearsTwoSwipesOfOneCardWithinTwoSecondsAsOne() {
        feed(Tracks.TWO + "\r" + Tracks.ONE + Tracks.TWO + "\r");
        now += Duration.ofSeconds(2).toNanos();
        feed(Tracks.TWO + "\r");

        assertThat(reads).hasSize(2);
    }

    @Test
    void hearsTwoCardsAsTwo() {
        feed(Tracks.TWO + "\r;6217000000000000004=29122200000000000000?\r");

        assertThat(masked()).containsExactly("622202*********0000", "621700*********0004");
    }

    @Test
    void hearsABadReadThenAGoodOneAsBoth() {
        feed("%E?;E?\r%E?;E?\r" + Tracks.TWO + "\r;12345?\r1");

        assertThat(reads)
                .hasExactlyElementsOfTypes(CardRead.BadRead.class, CardRead.Read.class, CardRead.OtherDocument.class);
    }

    @Test
    void tellsOfASwipeThatIsTooLong() {
        feed("5".repeat(251) + "\r");

        assertThat(reads).hasExactlyElementsOfTypes(CardRead.BadRead.class);
    }

    @Test
    void showsNothingPersonalInWhatItHandsOn() {
        feed(Tracks.TWO + "\r");

        assertThat(reads.toString()).doesNotContain("6222").doesNotContain("0000");
    }

    private List<String> masked() {
        return reads.stream()
                .map(read -> ((CardRead.Read) read).document().masked())
                .toList();
    }

    private void feed(String bytes) {
        for (byte b : bytes.getBytes(ISO_8859_1)) {
            filter.accept(b);
        }
    }
}
