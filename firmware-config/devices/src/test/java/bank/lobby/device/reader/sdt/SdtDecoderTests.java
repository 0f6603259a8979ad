package bank.lobby.device.reader.sdt;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.device.reader.DocumentFacts;
import bank.lobby.device.reader.DocumentKind;
import bank.lobby.device.reader.ReadDocument;
import bank.lobby.device.reader.SealedNumber;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SdtDecoderTests {

    private static final byte[] RESIDENT = Cards.text(Cards.RESIDENT);

    @ParameterizedTest
    @CsvSource({
        "'resident, type flag blank', RESIDENT_ID, 110101199003071233, 1990-03-07, CHN, 2040-01-01",
        "'resident, validity end', RESIDENT_ID, 11010519491231002X, 1949-12-31, CHN, ",
        "HK/Macao/Taiwan, RESIDENCE_PERMIT, 810000198501010029, 1985-01-01, , 2024-01-01",
        "foreigner permanent residence card 2017, FOREIGNER_ID, USA110080010105, 1980-01-01, USA, 2028-01-01",
        "foreigner permanent residence card 2023, FOREIGNER_ID, 911840198808080012, 1988-08-08, USA, 2034-01-01"
    })
    void readsEveryLayout(
            String card, DocumentKind kind, String number, LocalDate birth, String nationality, LocalDate expiry) {
        ReadDocument read = decode(Cards.text(card));

        assertThat(read.kind()).isEqualTo(kind);
        assertThat(read.facts()).isEqualTo(new DocumentFacts(birth, nationality, expiry));
        assertThat(read.checkDigitHolds()).isTrue();
        assertThat(number(read)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 512, 1024})
    void readsAnAnswerWithAFingerprint(int fingerprint) {
        byte[] answer = Cards.answer(RESIDENT, fingerprint);

        assertThat(answer.length).isEqualTo(1297 + fingerprint);
        assertThat(number(decodeAnswer(answer))).isEqualTo("110101199003071233");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {Cards.RESIDENT, Cards.RESIDENT_FOR_LIFE, Cards.FOREIGNER_2017, Cards.PERMIT, Cards.FOREIGNER_2023
            })
    void theAnswersOfTheTestsHaveTheLengthAndTheCheckByteOfTheFile(String card) {
        byte[] answer = Cards.answer(Cards.text(card));

        assertThat(answer).hasSize(1295);
        assertThat(answer[answer.length - 1]).isEqualTo(Cards.check(card));
    }

    @ParameterizedTest
    @ValueSource(strings = {"19900230", "19901301", "00000000", "1990030 ", "1990O307", "        "})
    void failsOnABirthThatIsInNoCalendar(String birth) {
        assertThat(decode(Cards.with(RESIDENT, 36, birth))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"20400001", "2040010", "长久      "})
    void failsOnAnEndOfValidityThatIsNone(String expiry) {
        assertThat(decode(Cards.with(Cards.with(RESIDENT, 204, "        "), 204, expiry)))
                .isNull();
    }

    @Test
    void failsOnHalfASurrogatePairButNotOnAWholeOne() {
        byte[] rare = Cards.with(RESIDENT, 0, "\uD840\uDC00");
        byte[] cut = Cards.with(RESIDENT, 0, "\uD840 ");
        byte[] reversed = Cards.with(RESIDENT, 52, "\uDC00\uD840");

        assertThat(decode(rare)).isNotNull();
        assertThat(decode(cut)).isNull();
        assertThat(decode(reversed)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010119900307123 ", "1101011990O3071233", "                  ", "１10101199003071233"})
    void failsOnANumberThatIsNone(String number) {
        assertThat(decode(Cards.with(RESIDENT, 122, number))).isNull();
    }

    @Test
    void takesAWrongCheckDigitWithAWarningIfTheNumberRepeatsTheBirth() {
        byte[] odd = Cards.with(RESIDENT, 122, "110101199003071234");
        byte[] wrong = Cards.with(RESIDENT, 122, "110101199003081233");

        assertThat(decode(odd).checkDigitHolds()).isFalse();
        assertThat(decode(wrong)).isNull();
    }

    @Test
    void takesANumberWithASmallXAndOneOfFifteenDigits() {
        byte[] small = Cards.with(Cards.text(Cards.RESIDENT_FOR_LIFE), 122, "11010519491231002x");
        byte[] old = Cards.with(Cards.text(Cards.RESIDENT_FOR_LIFE), 122, "110105491231002   ");

        assertThat(number(decode(small))).isEqualTo("11010519491231002X");
        assertThat(number(decode(old))).isEqualTo("11010519491231002X");
    }

    @Test
    void leavesOutANationalityThatIsNoCode() {
        byte[] odd = Cards.with(Cards.text(Cards.FOREIGNER_2023), 242, "U  ");

        assertThat(decode(odd).facts().nationality()).isNull();
    }

    @Test
    void doesNotTakeTheAnswerToSelectForAText() {
        byte[] selected = new byte[SdtFramer.KEPT];
        selected[2] = (byte) 0x90;

        assertThat(SdtDecoder.isText(selected, 11)).isFalse();
    }

    private static ReadDocument decode(byte[] text) {
        return decodeAnswer(Cards.answer(text));
    }

    private static ReadDocument decodeAnswer(byte[] answer) {
        byte[] kept = Arrays.copyOfRange(answer, 7, 7 + SdtFramer.KEPT);
        return SdtDecoder.decode(kept, answer.length - 8);
    }

    private static String number(ReadDocument document) {
        StringBuilder number = new StringBuilder();
        document.seal((kind, plain) -> {
            number.append(new String(plain, US_ASCII));
            return new SealedNumber("test", kind, new byte[32], new byte[48]);
        });
        return number.toString();
    }
}
