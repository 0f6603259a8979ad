package bank.lobby.device.reader.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What the talk keeps whatever a card says. A card is not a stream, so the laws of streams are put its way here. */
class ChipDialogueLawsTests {

    private static final List<String> CARDS =
            List.of("unionpay-contactless", "unionpay-contact", "fetched-in-parts", "particular-about-qualifiers");

    /** Chosen: two directories, six applications with two tries each, thirty records, every answer in eight parts. */
    private static final int MOST_COMMANDS = 1_000;

    @Property
    void alwaysEndsWithAnAnswerWhateverIsSaid(@ForAll @Size(max = 40) List<@Size(max = 60) byte[]> said) {
        Counting card = new Counting(command -> said.isEmpty() ? new byte[0] : said.get(command % said.size()));

        assertThat(read(card)).isNotNull();
        assertThat(card.commands).isLessThan(MOST_COMMANDS);
    }

    @Property
    void alwaysEndsWhenOneByteOfAGoodAnswerIsWrong(
            @ForAll @IntRange(max = 3) int script,
            @ForAll @IntRange(max = 8) int answer,
            @ForAll @IntRange(max = 80) int at,
            @ForAll byte wrong) {
        ApduScript.Card good = ApduScript.parse(Scripts.text(CARDS.get(script))).card();
        Counting card = new Counting(null) {
            @Override
            public byte[] transmit(byte[] command) throws CardGoneException {
                byte[] said = good.answer(command);
                if (commands++ == answer) {
                    said[at % said.length] = wrong;
                }
                return said;
            }
        };

        assertThat(read(card)).isNotNull();
        assertThat(card.commands).isLessThan(MOST_COMMANDS);
    }

    private static ChipRead read(CardChannelSource.Channel card) {
        return new ChipDialogue(
                        new CardLine(card),
                        Scripts.SETTINGS,
                        new TerminalData(Scripts.SETTINGS, Scripts.TODAY, new Random(1)))
                .read();
    }

    private interface Says {
        byte[] to(int command);
    }

    private static class Counting implements CardChannelSource.Channel {

        int commands;
        private final Says says;

        Counting(Says says) {
            this.says = says;
        }

        @Override
        public byte[] transmit(byte[] command) throws CardGoneException {
            return says.to(commands++).clone();
        }

        @Override
        public void close() {}
    }
}
