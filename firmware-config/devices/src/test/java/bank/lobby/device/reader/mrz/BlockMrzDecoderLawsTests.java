package bank.lobby.device.reader.mrz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import bank.lobby.device.link.ByteFramer;
import bank.lobby.device.profile.MrzSettings.Shape;
import java.util.List;
import java.util.function.Consumer;

/** Documents in the block of the RTE6701. */
class BlockMrzDecoderLawsTests extends FramedMrzDecoderLawsTests {

    @Override
    protected ByteFramer framer(Consumer<Object> heard) {
        return new Documents(Shape.RTE6701, heard);
    }

    @Override
    protected List<byte[]> frames() {
        return pages().map(page -> ("\1\u0070\0OU\2" + "0" + page + "\3x").getBytes(ISO_8859_1))
                .toList();
    }

    @Override
    protected int longestFrame() {
        return MrzFramer.LONGEST + 9;
    }
}
