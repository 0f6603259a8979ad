package bank.lobby.device.reader.chip;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A card written down: what it answers to which command. Plays a card where there is none, in tests and on a desk.
 *
 * <pre>
 * # words                     a comment
 * &gt; 00 A4 04 00 0E ?? 50      a command; ?? stands for any byte, * at the end for any more bytes
 * &lt; 6F 10 ... 90 00           its answer, with the status bytes
 * &lt; pulled                    instead of an answer: the card is pulled
 * </pre>
 *
 * Several answers under one command are given in turn, the last one for ever. A command that is not written down is answered 6A 82 if it is
 * SELECT and 6D 00 else, as a card would. Immutable.
 */
final class ApduScript {

    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] NOT_FOUND = {0x6A, (byte) 0x82};
    private static final byte[] NOT_KNOWN = {0x6D, 0x00};
    private static final int SELECT = 0xA4;

    private final List<Exchange> exchanges;

    /** @param answers null for a card that is pulled */
    private record Exchange(Pattern command, List<byte @Nullable []> answers) {}

    private ApduScript(List<Exchange> exchanges) {
        this.exchanges = List.copyOf(exchanges);
    }

    /**
     * Reads a script.
     *
     * @throws IllegalArgumentException naming the first line that is not as it must be
     */
    static ApduScript parse(String text) {
        List<Exchange> exchanges = new ArrayList<>();
        int number = 0;
        for (String raw : text.lines().toList()) {
            number++;
            String line = raw.strip();
            try {
                if (line.startsWith(">")) {
                    exchanges.add(new Exchange(pattern(line.substring(1)), new ArrayList<>()));
                } else if (line.startsWith("<")) {
                    exchanges.getLast().answers().add(answer(line.substring(1).strip()));
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    throw new IllegalArgumentException("neither >, < nor #");
                }
            } catch (RuntimeException wrong) {
                throw new IllegalArgumentException("line " + number + " is no part of a card script: " + line, wrong);
            }
        }
        if (exchanges.isEmpty()
                || exchanges.stream().anyMatch(each -> each.answers().isEmpty())) {
            throw new IllegalArgumentException("a card script needs commands, and an answer to each");
        }
        return new ApduScript(exchanges);
    }

    /** The card put in afresh. */
    Card card() {
        return new Card();
    }

    private static Pattern pattern(String command) {
        String bytes = command.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!bytes.matches("([0-9A-F]{2}|\\?\\?){4,}\\*?")) {
            throw new IllegalArgumentException("not a command");
        }
        return Pattern.compile(bytes.replace("??", "..").replace("*", ".*"));
    }

    private static byte @Nullable [] answer(String text) {
        if (text.equals("pulled")) {
            return null;
        }
        byte[] answer = HEX.parseHex(text.replaceAll("\\s", ""));
        if (answer.length < 2) {
            throw new IllegalArgumentException("an answer has two status bytes");
        }
        return answer;
    }

    /** One insertion: remembers which answers were given. */
    final class Card {

        private final int[] given = new int[exchanges.size()];
        private boolean gone;

        byte[] answer(byte[] command) throws CardGoneException {
            if (gone) {
                throw new CardGoneException("the card was pulled");
            }
            String asked = HEX.formatHex(command).toUpperCase(Locale.ROOT);
            for (int i = 0; i < given.length; i++) {
                Exchange exchange = exchanges.get(i);
                if (exchange.command().matcher(asked).matches()) {
                    byte[] answer = exchange.answers()
                            .get(Math.min(given[i]++, exchange.answers().size() - 1));
                    gone = answer == null;
                    if (answer == null) {
                        throw new CardGoneException("the card was pulled");
                    }
                    return answer.clone();
                }
            }
            return (command[1] & 0xFF) == SELECT ? NOT_FOUND.clone() : NOT_KNOWN.clone();
        }
    }
}
