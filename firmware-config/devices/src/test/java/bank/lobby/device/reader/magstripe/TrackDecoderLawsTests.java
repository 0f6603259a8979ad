package bank.lobby.device.reader.magstripe;

import static java.nio.charset.StandardCharsets.US_ASCII;

import bank.lobby.device.DecoderLaws;
import bank.lobby.device.link.ByteFramer;
import bank.lobby.device.profile.StripeSettings;
import bank.lobby.device.profile.StripeSettings.Shape;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Swipes as a reader of the plain shape sends them. */
class TrackDecoderLawsTests extends DecoderLaws {

    @Override
    protected ByteFramer framer(Consumer<Object> heard) {
        return new Swipes(Shape.PLAIN, heard);
    }

    @Override
    protected List<byte[]> frames() {
        return Stream.of(Tracks.TWO, Tracks.ONE + Tracks.TWO + Tracks.THREE, "%E?;E?+E?", ";12345?")
                .map(tracks -> (tracks + "\r").getBytes(US_ASCII))
                .toList();
    }

    @Override
    protected int longestFrame() {
        return TrackFramer.LONGEST_SWIPE + 1;
    }

    @Override
    protected int harmlessSilences() {
        return 1;
    }

    /** Framer and decoder behind each other as in {@link SwipeFilter}, but without the forgetting of repeated swipes. */
    static final class Swipes implements ByteFramer, TrackFramer.Sink {

        private final TrackDecoder decoder;
        private final TrackFramer framer;
        private final Consumer<Object> heard;
        private long nowNanos;

        Swipes(Shape shape, Consumer<Object> heard) {
            this.decoder = new TrackDecoder(new StripeSettings(shape, false));
            this.framer = new TrackFramer(shape, this);
            this.heard = heard;
        }

        @Override
        public void accept(byte value) {
            framer.accept(value, nowNanos);
        }

        @Override
        public void silence() {
            nowNanos += Duration.ofMillis(200).toNanos();
            framer.tick(nowNanos);
        }

        @Override
        public void reset() {
            framer.clear();
        }

        @Override
        public void swipe(byte[] buffer, int length) {
            heard.accept(Tracks.number(decoder.decode(buffer, length)));
        }

        @Override
        public void tooLong() {
            heard.accept("too long");
        }
    }
}
