package bank.lobby.device.printer.escpos;

import bank.lobby.device.DecoderLaws;
import bank.lobby.device.link.ByteFramer;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

class EscPosFramerLawsTests extends DecoderLaws {

    @Override
    protected ByteFramer framer(Consumer<Object> heard) {
        return new EscPosFramer(heard::accept);
    }

    @Override
    protected List<byte[]> frames() {
        return Stream.of("12", "141300000F", "37223030303100", "3722301330313100", "372500", "02", "5F544D00")
                .map(HexFormat.of()::parseHex)
                .toList();
    }

    /** Header, eighty characters, end. */
    @Override
    protected int longestFrame() {
        return 82;
    }
}
