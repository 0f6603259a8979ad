package bank.lobby.device.reader.sdt;

import bank.lobby.device.DecoderLaws;
import bank.lobby.device.link.ByteFramer;
import bank.lobby.device.reader.ReadDocument;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

class SdtDecoderLawsTests extends DecoderLaws {

    @Override
    protected ByteFramer framer(Consumer<Object> heard) {
        return new SdtFramer(new SdtFramer.Sink() {
            @Override
            public void frame(byte[] content, int length) {
                heard.accept(
                        SdtDecoder.isText(content, length)
                                ? inWords(SdtDecoder.decode(content, length))
                                : SdtStatus.of(content[2]));
            }

            @Override
            public void damaged() {
                heard.accept("damaged");
            }
        });
    }

    @Override
    protected List<byte[]> frames() {
        return List.of(
                HexFormat.of().parseHex("AAAAAA9669000800009F0000000097"),
                HexFormat.of().parseHex("AAAAAA9669000400008084"),
                Cards.answer(Cards.text(Cards.RESIDENT)),
                Cards.answer(Cards.text(Cards.FOREIGNER_2017)),
                Cards.answer(Cards.text(Cards.FOREIGNER_2023), 1024));
    }

    @Override
    protected int longestFrame() {
        return 7 + SdtFramer.LONGEST;
    }

    /** The longest frame is passed over, not kept. */
    @Override
    protected int mostRetained() {
        return SdtFramer.KEPT + 256;
    }

    @Override
    protected int harmlessSilences() {
        return 1;
    }

    private static String inWords(ReadDocument read) {
        return read == null
                ? "failed"
                : read.kind() + " " + read.masked() + " " + read.facts().birthDate();
    }
}
