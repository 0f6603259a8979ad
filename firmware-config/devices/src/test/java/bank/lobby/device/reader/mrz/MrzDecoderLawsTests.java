package bank.lobby.device.reader.mrz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import bank.lobby.device.DecoderLaws;
import bank.lobby.device.link.ByteFramer;
import bank.lobby.device.profile.MrzSettings;
import bank.lobby.device.profile.MrzSettings.Shape;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Documents that nothing but the pause behind them ends. */
class MrzDecoderLawsTests extends DecoderLaws {

    @Override
    protected ByteFramer framer(Consumer<Object> heard) {
        return new Documents(Shape.PLAIN, heard);
    }

    @Override
    protected List<byte[]> frames() {
        return pages().map(page -> page.getBytes(ISO_8859_1)).toList();
    }

    static Stream<String> pages() {
        return Stream.of(Pages.TD3, Pages.TD2, Pages.TD1, Pages.VISA_A, "LIBRARY CARD\r");
    }

    @Override
    protected int longestFrame() {
        return MrzFramer.LONGEST;
    }

    @Override
    protected boolean pauseEndsFrame() {
        return true;
    }

    @Override
    protected int harmlessSilences() {
        return 2;
    }

    /** Framer and decoder behind each other as in {@link MrzFilter}, but without the forgetting of repetitions. */
    static final class Documents implements ByteFramer, MrzFramer.Sink {

        private final MrzDecoder decoder = new MrzDecoder("*?", Pages.CLOCK);
        private final MrzFramer framer;
        private final Consumer<Object> heard;
        private long nowNanos;

        Documents(Shape shape, Consumer<Object> heard) {
            this.framer = new MrzFramer(new MrzSettings(shape, "*?", Duration.ofMillis(500), null), this);
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
        public void document(byte[] buffer, int length) {
            heard.accept(Pages.inWords(decoder.decode(buffer, length)));
        }

        @Override
        public void damaged() {
            heard.accept("damaged");
        }
    }
}
