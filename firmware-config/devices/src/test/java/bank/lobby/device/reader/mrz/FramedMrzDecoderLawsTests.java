package bank.lobby.device.reader.mrz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import bank.lobby.device.link.ByteFramer;
import bank.lobby.device.profile.MrzSettings.Shape;
import java.util.List;
import java.util.function.Consumer;

/** Documents between the marks 02 and 03. */
class FramedMrzDecoderLawsTests extends MrzDecoderLawsTests {

    @Override
    protected ByteFramer framer(Consumer<Object> heard) {
        return new Documents(Shape.FRAMED, heard);
    }

    @Override
    protected List<byte[]> frames() {
        return pages().map(page -> ("\2" + page + "\3").getBytes(ISO_8859_1)).toList();
    }

    @Override
    protected int longestFrame() {
        return MrzFramer.LONGEST + 2;
    }

    @Override
    protected boolean pauseEndsFrame() {
        return false;
    }
}
