package bank.lobby.device.reader.magstripe;

import static java.nio.charset.StandardCharsets.US_ASCII;

import bank.lobby.device.link.ByteFramer;
import bank.lobby.device.profile.StripeSettings.Shape;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Swipes between the marks 02 and 03. */
class FramedTrackDecoderLawsTests extends TrackDecoderLawsTests {

    @Override
    protected ByteFramer framer(Consumer<Object> heard) {
        return new Swipes(Shape.FRAMED, heard);
    }

    @Override
    protected List<byte[]> frames() {
        return Stream.of(Tracks.TWO, Tracks.ONE + Tracks.TWO + Tracks.THREE, "%E?;E?+E?", ";12345?")
                .map(tracks -> ("\2" + tracks + "\3").getBytes(US_ASCII))
                .toList();
    }

    @Override
    protected int longestFrame() {
        return TrackFramer.LONGEST_SWIPE + 2;
    }
}
