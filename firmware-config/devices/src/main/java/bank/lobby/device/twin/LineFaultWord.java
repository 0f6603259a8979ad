package bank.lobby.device.twin;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The faults of a line as a technician writes them: {@code late=800ms}, {@code corrupt=3}, {@code vanish}. */
public enum LineFaultWord {
    /** {@code late=800ms}: every answer so much later. */
    LATE("late=800ms"),
    GARBAGE("garbage"),
    DEAF("deaf"),
    /** {@code deaf-after=100}: stops reading after so many more bytes. */
    DEAF_AFTER("deaf-after=100"),
    /** {@code corrupt=3}: the third byte of every answer. */
    CORRUPT("corrupt=3"),
    CORRUPT_EACH("corrupt-each"),
    /** {@code split=2}: every answer in two pieces, 50 ms apart. */
    SPLIT("split=2"),
    XOFF("xoff"),
    VANISH("vanish"),
    COME_BACK("come-back"),
    /** Ends all of them. */
    NONE("none");

    private static final Pattern FORM = Pattern.compile("([a-z-]+)(?:=(\\d{1,6})(ms)?)?");
    private static final Duration SPLIT_PAUSE = Duration.ofMillis(50);

    private final String example;

    LineFaultWord(String example) {
        this.example = example;
    }

    /** All of them as examples, for a help text. */
    public static String examples() {
        return Arrays.stream(values()).map(word -> word.example).collect(Collectors.joining(", "));
    }

    /**
     * Brings the fault about.
     *
     * @throws IllegalArgumentException naming what can be written, when this cannot
     */
    public static void apply(String text, LineFaults faults) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw unknown(text);
        }
        LineFaultWord word = Arrays.stream(values())
                .filter(each -> each.word().equals(form.group(1)))
                .findFirst()
                .orElseThrow(() -> unknown(text));
        boolean wantsNumber = word.example.contains("=");
        boolean wantsUnit = word.example.endsWith("ms");
        if (wantsNumber != (form.group(2) != null) || wantsUnit != (form.group(3) != null)) {
            throw unknown(text);
        }
        word.bringAbout(wantsNumber ? Integer.parseInt(form.group(2)) : 0, faults);
    }

    private void bringAbout(int number, LineFaults faults) {
        switch (this) {
            case LATE -> faults.answerLate(Duration.ofMillis(number));
            case GARBAGE -> faults.answerGarbage();
            case DEAF -> faults.goDeaf();
            case DEAF_AFTER -> faults.goDeafAfter(number);
            case CORRUPT -> faults.corruptByte(number);
            case CORRUPT_EACH -> faults.corruptEachByteInTurn();
            case SPLIT -> faults.splitAnswersAfter(number, SPLIT_PAUSE);
            case XOFF -> faults.sendXoff();
            case VANISH -> faults.vanish();
            case COME_BACK -> faults.comeBack();
            case NONE -> faults.clear();
        }
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static IllegalArgumentException unknown(String text) {
        return new IllegalArgumentException("no fault of a line is written " + text + "; there are " + examples());
    }
}
