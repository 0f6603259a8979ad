package bank.lobby.device.reader.magstripe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.device.profile.StripeSettings.Shape;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TrackFramerTests {

    private final List<String> swipes = new ArrayList<>();
    private final List<byte[]> lentBuffers = new ArrayList<>();
    private final TrackFramer.Sink sink = new TrackFramer.Sink() {
        @Override
        public void swipe(byte[] buffer, int length) {
            swipes.add(new String(buffer, 0, length, ISO_8859_1));
            lentBuffers.add(buffer);
        }

        @Override
        public void tooLong() {
            swipes.add("too long");
        }
    };
    private final TrackFramer plain = new TrackFramer(Shape.PLAIN, sink);
    private final TrackFramer framed = new TrackFramer(Shape.FRAMED, sink);
    private long now;

    @Test
    void endsAPlainSwipeWithTheCarriageReturn() {
        feed(plain, Tracks.ONE + Tracks.TWO + "\r\n" + Tracks.THREE + "\r");

        assertThat(swipes).containsExactly(Tracks.ONE + Tracks.TWO, Tracks.THREE);
    }

    @Test
    void endsAFramedSwipeWithItsEndMarkOnly() {
        feed(framed, "\2\33" + Tracks.ONE + "\r" + Tracks.TWO + "0\r\3");

        assertThat(swipes).containsExactly(Tracks.ONE + Tracks.TWO + "0");
    }

    @Test
    void keepsThePartingOfTracksWithoutSentinelsAndEndsThemBySilence() {
        TrackFramer bare = new TrackFramer(Shape.BARE, sink);

        feed(bare, "6222=2912\r99622=15\r\n");
        now += Duration.ofMillis(300).toNanos();
        bare.tick(now);

        assertThat(swipes).containsExactly("6222=2912\r99622=15\r");
    }

    @Test
    void startsOverWhenAFrameBegins() {
        feed(framed, ";622202000\2" + Tracks.TWO + "\3");

        assertThat(swipes).containsExactly(Tracks.TWO);
    }

    @Test
    void endsASwipeAfterThreeHundredMillisecondsOfSilence() {
        feed(plain, ";62220200");
        now += Duration.ofMillis(299).toNanos();
        plain.tick(now);
        int before = swipes.size();
        now += Duration.ofMillis(1).toNanos();
        plain.tick(now);

        assertThat(before).isZero();
        assertThat(swipes).containsExactly(";62220200");
    }

    @Test
    void keepsTwoCustomersApartWhenTheFirstCardWasPulledOut() {
        feed(plain, ";62220200");
        now += Duration.ofSeconds(5).toNanos();
        feed(plain, Tracks.TWO + "\r");

        assertThat(swipes).containsExactly(";62220200", Tracks.TWO);
    }

    @Test
    void refusesASwipeOfMoreThanTwoHundredAndFiftyCharacters() {
        feed(plain, "x".repeat(250) + "\r" + "x".repeat(251) + "\r" + Tracks.TWO + "\r");

        assertThat(swipes).containsExactly("x".repeat(250), "too long", Tracks.TWO);
    }

    @Test
    void zeroesItsBufferAfterEverySwipe() {
        feed(plain, Tracks.TWO + "\r");

        assertThat(lentBuffers.getFirst()).containsOnly(0);
    }

    @Test
    void forgetsAHalfSwipeWhenThePortIsLost() {
        feed(plain, ";62220200");
        plain.clear();
        feed(plain, Tracks.TWO + "\r");

        assertThat(swipes).containsExactly(Tracks.TWO);
    }

    @Property(tries = 200)
    void findsAWholeSwipeAfterAnyGarbageAndAPause(@ForAll @Size(max = 600) byte[] garbage, @ForAll Shape shape) {
        swipes.clear();
        TrackFramer framer = new TrackFramer(shape, sink);

        feed(framer, new String(garbage, ISO_8859_1));
        now += Duration.ofSeconds(1).toNanos();
        feed(framer, Tracks.TWO + (shape == Shape.BARE ? "\3" : "\r\3"));

        assertThat(swipes.getLast()).isEqualTo(Tracks.TWO);
    }

    private void feed(TrackFramer framer, String bytes) {
        for (byte b : bytes.getBytes(ISO_8859_1)) {
            now += Duration.ofMillis(1).toNanos();
            framer.accept(b, now);
        }
    }
}
