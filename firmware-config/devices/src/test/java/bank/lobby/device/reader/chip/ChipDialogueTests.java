package bank.lobby.device.reader.chip;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.device.reader.chip.Scripts.Talk;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChipDialogueTests {

    private static final String NUMBER = "6222020000000000000";
    private static final List<String> ALL = List.of(
            "unionpay-contactless",
            "unionpay-contact",
            "two-applications",
            "no-directory",
            "particular-about-qualifiers",
            "fetched-in-parts",
            "blocked",
            "blocked-then-other",
            "travel-card",
            "pulled",
            "says-nothing");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unionpay-contactless",
                "unionpay-contact",
                "two-applications",
                "no-directory",
                "particular-about-qualifiers",
                "fetched-in-parts",
                "blocked-then-other"
            })
    void findsTheNumber(String script) {
        ChipRead read = new Talk(script).read();

        assertThat(read)
                .isInstanceOfSatisfying(
                        ChipRead.Number.class,
                        number -> assertThat(new String(number.digits(), US_ASCII))
                                .isEqualTo(NUMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocked", "travel-card"})
    void tellsACardThatPaysNothingFromABadRead(String script) {
        assertThat(new Talk(script).read()).isInstanceOf(ChipRead.Foreign.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pulled", "says-nothing"})
    void asksAgainForACardThatGaveNoNumber(String script) {
        assertThat(new Talk(script).read()).isInstanceOf(ChipRead.Damaged.class);
    }

    @Test
    void fillsWhatTheCardWantsToKnow() {
        Talk talk = new Talk("unionpay-contactless");

        talk.read();

        assertThat(hex(talk.sent.get(2)))
                .startsWith("80A800001D831B" + "26000080" + "000000000000" + "0156" + "0000000000" + "0156" + "261122"
                        + "00")
                .hasSize(70);
    }

    @Test
    void stopsAsSoonAsItHasTheNumber() {
        Talk talk = new Talk("unionpay-contact");

        talk.read();

        assertThat(hex(talk.sent.getLast())).isEqualTo("00B2021400");
    }

    @Test
    void selectsAnewBeforeItTriesOtherQualifiers() {
        Talk talk = new Talk("particular-about-qualifiers");

        talk.read();

        assertThat(talk.sent.stream().skip(1).map(ChipDialogueTests::hex))
                .containsExactly(
                        "00A4040008A00000033301010100",
                        "80A8000006830426000080" + "00",
                        "00A4040008A00000033301010100",
                        "80A8000006830436000080" + "00");
    }

    @Test
    void wipesEveryAnswerOfTheCard() {
        Talk talk = new Talk("fetched-in-parts");

        talk.read();

        assertThat(talk.answers)
                .hasSize(8)
                .allSatisfy(answer -> assertThat(answer).containsOnly(0));
    }

    /** Nothing that proves, pays or asks for a PIN: SELECT, READ RECORD, GET PROCESSING OPTIONS, GET RESPONSE. */
    @Test
    void neverSendsAnythingButFourCommands() {
        Set<String> sent = new TreeSet<>();
        for (String script : ALL) {
            Talk talk = new Talk(script);
            talk.read();
            talk.sent.forEach(command -> sent.add(hex(command).substring(0, 4)));
        }

        assertThat(sent).containsExactly("00A4", "00B2", "00C0", "80A8");
        assertThat(Instruction.values())
                .extracting(each -> hex(each.command(0, 0, new byte[0], 0)).substring(2, 4))
                .containsExactlyInAnyOrder("A4", "B2", "A8", "C0");
    }

    @Test
    void neverPrintsWhatItFound() {
        assertThat(new Talk("unionpay-contactless").read().toString()).doesNotContain("622");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
