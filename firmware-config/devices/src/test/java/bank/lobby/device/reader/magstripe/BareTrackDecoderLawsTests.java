package bank.lobby.device.reader.magstripe;

import static java.nio.charset.StandardCharsets.US_ASCII;

import bank.lobby.device.link.ByteFramer;
import bank.lobby.device.profile.StripeSettings.Shape;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Swipes of a reader whose sentinels are switched off; nothing but the pause behind it ends one. */
class BareTrackDecoderLawsTests extends TrackDecoderLawsTests {

    @Override
    protected ByteFramer framer(Consumer<Object> heard) {
        return new Swipes(Shape.BARE, heard);
    }

    @Override
    protected List<byte[]> frames() {
        return Stream.of(Tracks.TWO, Tracks.THREE, "?12345?")
                .map(track -> (track.substring(1, track.length() - 1) + "\r").getBytes(US_ASCII))
                .toList();
    }

    @Override
    protected boolean pauseEndsFrame() {
        return true;
    }
}
