package bank.lobby.device.reader.scanner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import bank.lobby.device.DecoderLaws;
import bank.lobby.device.link.ByteFramer;
import bank.lobby.device.profile.CodeSettings;
import bank.lobby.device.profile.HexBytes;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Codes of a scanner with prefix, symbology mark and suffix. */
class CodeFramerLawsTests extends DecoderLaws {

    private static final CodeSettings SETTINGS =
            new CodeSettings(new HexBytes("02"), new HexBytes("03"), true, Duration.ofMillis(300));

    @Override
    protected ByteFramer framer(Consumer<Object> heard) {
        return new Codes(heard);
    }

    @Override
    protected List<byte[]> frames() {
        return Stream.of("\2]Q1A-2026-0042\3", "\2]E05901234123457\3", "\2]Q1" + "7".repeat(512) + "\3")
                .map(code -> code.getBytes(ISO_8859_1))
                .toList();
    }

    @Override
    protected int longestFrame() {
        return CodeFramer.LONGEST_CODE + 5;
    }

    @Override
    protected int harmlessSilences() {
        return 1;
    }

    /** Framer and decoder behind each other as in {@link CodeFilter}, but without the forgetting of repeated codes. */
    private static final class Codes implements ByteFramer, CodeFramer.Sink {

        private final CodeDecoder decoder = new CodeDecoder(SETTINGS);
        private final CodeFramer framer = new CodeFramer(SETTINGS, this);
        private final Consumer<Object> heard;
        private long nowNanos;

        Codes(Consumer<Object> heard) {
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
        public void burst(byte[] buffer, int length) {
            byte[] code = decoder.decode(buffer, length);
            heard.accept(code == null ? "no code" : new String(code, ISO_8859_1));
        }

        @Override
        public void tooLong() {
            heard.accept("too long");
        }
    }
}
