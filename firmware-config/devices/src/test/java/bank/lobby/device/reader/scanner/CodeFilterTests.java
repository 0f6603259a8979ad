package bank.lobby.device.reader.scanner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.device.profile.CodeSettings;
import bank.lobby.device.profile.HexBytes;
import bank.lobby.device.reader.CardRead;
import bank.lobby.device.reader.DocumentKind;
import bank.lobby.device.reader.ReadDocument;
import bank.lobby.device.reader.SealedNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeFilterTests {

    private static final Duration SILENCE = Duration.ofMillis(300);
    private static final CodeSettings PLAIN = new CodeSettings(null, null, false, SILENCE);

    private final List<CardRead> reads = new ArrayList<>();
    private long now;

    @ParameterizedTest
    @ValueSource(strings = {"A-2026-0042\r", "A-2026-0042\r\n", "A-2026-0042\n"})
    void endsACodeWithItsLineEnd(String line) {
        feed(PLAIN, line);

        assertThat(codes()).containsExactly("A-2026-0042");
    }

    @Test
    void endsACodeBySilence() {
        CodeFilter filter = feed(PLAIN, "A-2026-0042");
        now += SILENCE.toNanos();
        filter.silence();

        assertThat(codes()).containsExactly("A-2026-0042");
    }

    @Test
    void takesOffPrefixSymbologyMarkAndSuffix() {
        CodeSettings settings = new CodeSettings(new HexBytes("02 7E"), new HexBytes("7E 03"), true, SILENCE);

        feed(settings, "\2~]Q1A-2026-0042~\3\2~]E05901234123457~\3");

        assertThat(codes()).containsExactly("A-2026-0042", "5901234123457");
    }

    @Test
    void asksAgainForABurstWithoutThePrefixTheProfileNames() {
        feed(new CodeSettings(new HexBytes("02"), null, true, SILENCE), "]Q1A-2026-0042\r\2A-2026-0042\r\2\r");

        assertThat(reads)
                .hasExactlyElementsOfTypes(CardRead.BadRead.class, CardRead.BadRead.class, CardRead.BadRead.class);
    }

    @Test
    void takesFiveHundredAndTwelveCharactersAndNoMore() {
        feed(PLAIN, "7".repeat(512) + "\r" + "8".repeat(513) + "\r");

        assertThat(reads).hasExactlyElementsOfTypes(CardRead.Read.class, CardRead.BadRead.class);
        assertThat(codes()).containsExactly("7".repeat(512));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\tB\r", "A\177\r", "caf\u00e9\r", "\1\r"})
    void asksAgainForWhatIsNotPrintable(String line) {
        feed(PLAIN, line);

        assertThat(reads).hasExactlyElementsOfTypes(CardRead.BadRead.class);
    }

    @Test
    void hearsACodeHeldBeforeTheScannerAsOne() {
        CodeFilter filter = feed(PLAIN, "A-1\rA-1\rA-1\r");
        now += Duration.ofSeconds(2).toNanos();
        feed(filter, "A-1\rA-2\r");

        assertThat(codes()).containsExactly("A-1", "A-1", "A-2");
    }

    @Test
    void forgetsHalfACodeWhenThePortIsLost() {
        CodeFilter filter = feed(PLAIN, "A-20");
        filter.reset();
        feed(filter, "A-1\r");

        assertThat(codes()).containsExactly("A-1");
    }

    private CodeFilter feed(CodeSettings settings, String bytes) {
        CodeFilter filter = new CodeFilter(settings, () -> now += 1_000_000, reads::add);
        feed(filter, bytes);
        return filter;
    }

    private static void feed(CodeFilter filter, String bytes) {
        for (byte value : bytes.getBytes(ISO_8859_1)) {
            filter.accept(value);
        }
    }

    private List<String> codes() {
        List<String> codes = new ArrayList<>();
        for (CardRead read : reads) {
            if (read instanceof CardRead.Read good) {
                ReadDocument document = good.document();
                assertThat(document.kind()).isEqualTo(DocumentKind.APPOINTMENT_CODE);
                document.seal((kind, code) -> {
                    codes.add(new String(code, US_ASCII));
                    return new SealedNumber("k", kind, new byte[32], new byte[48]);
                });
            }
        }
        return codes;
    }
}
