package bank.lobby.device.reader.sdt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames from the protocol text: the five answers every module gives. */
class SdtFramerTests {

    private static final String FOUND = "AAAAAA96690008 00009F00000000 97";
    private static final String NO_CARD = "AAAAAA96690004 000080 84";

    private final List<String> frames = new ArrayList<>();
    private final List<byte[]> lentBuffers = new ArrayList<>();
    private final SdtFramer framer = new SdtFramer(new SdtFramer.Sink() {
        @Override
        public void frame(byte[] content, int length) {
            frames.add(HexFormat.of().withUpperCase().formatHex(content, 0, Math.min(length, SdtFramer.KEPT)));
            lentBuffers.add(content);
        }

        @Override
        public void damaged() {
            frames.add("damaged");
        }
    });

    @ParameterizedTest
    @ValueSource(
            strings = {
                FOUND,
                NO_CARD,
                "AAAAAA9669000C 0000900000000000000000 9C",
                "AAAAAA96690004 000081 85",
                "AAAAAA96690004 000041 45"
            })
    void readsTheAnswersOfTheProtocolText(String answer) {
        receive(answer);

        assertThat(frames).containsExactly(answer.split(" ")[1]);
    }

    @Test
    void tellsAWrongCheckByte() {
        receive("AAAAAA96690004 000080 85");

        assertThat(frames).containsExactly("damaged");
    }

    @Test
    void findsTheStartInARunOfItsFirstByte() {
        receive("AAAAAAAAAA9669AA" + NO_CARD);

        assertThat(frames).containsExactly("000080");
    }

    @Test
    void findsTheStartBehindAnImpossibleLength() {
        receive("AAAAAA9669FFFF AAAAAA96690003 AAAAAA96691001 AAAAAA9669AA" + NO_CARD);

        assertThat(frames).containsExactly("000080");
    }

    @Test
    void takesTheLengthForTheBeginningOfAStartWhenItIsOne() {
        receive("AAAAAA9669" + NO_CARD);

        assertThat(frames).containsExactly("000080");
    }

    @Test
    void keepsTheTextOfALongAnswerAndNothingOfThePhotograph() {
        byte[] photographed = Cards.answer(Cards.text(Cards.RESIDENT));
        Arrays.fill(photographed, 14 + 256, photographed.length - 1, (byte) 0x5A);

        for (byte value : photographed) {
            framer.accept(value);
        }

        assertThat(frames).hasSize(1);
        assertThat(frames.getFirst())
                .hasSize(2 * SdtFramer.KEPT)
                .endsWith("5A5A")
                .doesNotContain("5A5A5A");
        assertThat(lentBuffers.getFirst()).hasSize(SdtFramer.KEPT).containsOnly(0);
    }

    @Test
    void waitsThroughOneSilenceAndDropsHalfAFrameAfterTwo() {
        receive("AAAAAA96690004");
        framer.silence();
        receive("000080 84");
        receive("AAAAAA96690004");
        framer.silence();
        framer.silence();
        receive(FOUND);

        assertThat(frames).containsExactly("000080", "00009F00000000");
    }

    @Test
    void forgetsHalfAFrameOnANewConnection() {
        receive("AAAAAA96690004");
        framer.reset();
        receive(NO_CARD);

        assertThat(frames).containsExactly("000080");
    }

    private void receive(String hex) {
        for (byte value : HexFormat.of().parseHex(hex.replace(" ", ""))) {
            framer.accept(value);
        }
    }
}
