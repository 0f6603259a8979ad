package bank.lobby.device.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.device.printer.escpos.EscPosReply.AutoStatus;
import bank.lobby.device.printer.escpos.EscPosReply.Block;
import bank.lobby.device.printer.escpos.EscPosReply.BuffersCleared;
import bank.lobby.device.printer.escpos.EscPosReply.Flow;
import bank.lobby.device.printer.escpos.EscPosReply.ProcessEnded;
import bank.lobby.device.printer.escpos.EscPosReply.Reached;
import bank.lobby.device.printer.escpos.EscPosReply.RealTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscPosFramerTests {

    /** Every kind of reply once, XOFF and XON in the middle of two of them. */
    private static final String CONVERSATION =
            "12 14 13 00 11 00 0F 37 22 30 13 30 30 31 00 02 5F 54 4D 00 37 25 00 72";

    private static final List<EscPosReply> UNDERSTOOD = List.of(
            new RealTime(0x12),
            new Flow(false),
            new Flow(true),
            new AutoStatus(0x14, 0, 0),
            new Flow(false),
            new ProcessEnded("0001"),
            new Reached(0x02),
            new Block(0x5F, "TM"),
            new BuffersCleared(),
            new RealTime(0x72));

    private final List<EscPosReply> replies = new ArrayList<>();
    private final EscPosFramer framer = new EscPosFramer(replies::add);

    @Test
    void tellsEveryKindOfReplyApart() {
        receive(CONVERSATION);

        assertThat(replies).isEqualTo(UNDERSTOOD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "16", "1A", "1E", "72", "32", "52"})
    void takesTheseForRealTimeAnswers(String answer) {
        receive(answer);

        assertThat(replies).containsExactly(new RealTime(Integer.parseInt(answer, 16)));
    }

    @Test
    void dropsAnAutomaticStatusThatBreaksOff() {
        receive("14 00 12 37 22 30 30 30 31 00");

        assertThat(replies).containsExactly(new RealTime(0x12), new ProcessEnded("0001"));
    }

    @Test
    void dropsABlockThatBreaksOff() {
        receive("37 22 30 30 1A 37 22 30 30 30 32 00");

        assertThat(replies).containsExactly(new RealTime(0x1A), new ProcessEnded("0002"));
    }

    @Test
    void dropsABlockThatNeverEnds() {
        receive("5F" + " 41".repeat(200) + " 00");

        receive("37 22 30 30 30 31 00");

        assertThat(replies).last().isEqualTo(new ProcessEnded("0001"));
    }

    @Test
    void forgetsHalfAReplyInSilenceAndOnANewConnection() {
        receive("37 22 30");
        framer.silence();
        receive("12 14 00");
        framer.reset();
        receive("16");

        assertThat(replies).containsExactly(new RealTime(0x12), new RealTime(0x16));
    }

    @Test
    void takesNoIdOfAWrongLengthForAProof() {
        receive("37 22 30 30 31 00");

        assertThat(replies).containsExactly(new Block(0x37, "\"001"));
    }

    @Property
    void understandsTheNextReplyAfterGarbageAndSilence(@ForAll @Size(max = 200) byte[] garbage) {
        List<EscPosReply> seen = new ArrayList<>();
        EscPosFramer fresh = new EscPosFramer(seen::add);

        for (byte value : garbage) {
            fresh.accept(value);
        }
        fresh.silence();
        seen.clear();
        for (byte value : HexFormat.ofDelimiter(" ").parseHex(CONVERSATION)) {
            fresh.accept(value);
        }

        assertThat(seen).isEqualTo(UNDERSTOOD);
    }

    private void receive(String hex) {
        for (byte value : HexFormat.ofDelimiter(" ").parseHex(hex)) {
            framer.accept(value);
        }
    }
}
