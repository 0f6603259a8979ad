package bank.lobby.device.reader.mrz;

import static bank.lobby.device.reader.mrz.Pages.TD1;
import static bank.lobby.device.reader.mrz.Pages.TD2;
import static bank.lobby.device.reader.mrz.Pages.TD3;
import static bank.lobby.device.reader.mrz.Pages.VISA_A;
import static bank.lobby.device.reader.mrz.Pages.VISA_B;
import static bank.lobby.device.reader.mrz.Pages.decode;
import static bank.lobby.device.reader.mrz.Pages.inWords;
import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.device.reader.DocumentFacts;
import bank.lobby.device.reader.DocumentKind;
import bank.lobby.device.reader.ReadDocument;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MrzDecoderTests {

    private static final String PARTIAL = "Partial[]";

    @ParameterizedTest
    @CsvSource({"TD3, L898902C3", "TD2, D23145890", "TD1, D23145890"})
    void readsTheSpecimensOfTheStandard(String format, String number) {
        String page = page(format);
        ReadDocument document = ((MrzRead.Document) decode(page)).document();

        assertThat(document.kind()).isEqualTo(DocumentKind.PASSPORT);
        assertThat(document.facts())
                .isEqualTo(new DocumentFacts(LocalDate.of(1974, 8, 12), "UTO", LocalDate.of(2012, 4, 15)));
        assertThat(inWords(decode(page))).isEqualTo(number);
    }

    @Test
    void takesAVisaForAnotherDocument() {
        assertThat(decode(VISA_A)).isEqualTo(new MrzRead.Visa());
        assertThat(decode(VISA_B)).isEqualTo(new MrzRead.Visa());
        assertThat(decode(VISA_A.replace("400907", "400908"))).isEqualTo(new MrzRead.Partial());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TD3", "TD2", "TD1"})
    void noticesEveryWrongCharacterOfNumberAndBirth(String format) {
        String page = page(format);
        int number = page.indexOf(format.equals("TD3") ? "L898902C3" : "D23145890");
        int birth = page.indexOf("7408122");

        for (int from : new int[] {number, birth}) {
            for (int at = from; at < from + (from == number ? 10 : 7); at++) {
                char other = page.charAt(at) == '4' ? '7' : '4';
                String wrong = page.substring(0, at) + other + page.substring(at + 1);
                assertThat(inWords(decode(wrong))).as(wrong).isEqualTo(PARTIAL);
            }
        }
    }

    @Test
    void takesADocumentWithAWarningIfOnlyAnotherDigitIsWrong() {
        assertThat(inWords(decode(TD3.replace("<10\r", "<11\r")))).isEqualTo("L898902C3 with a warning");
        assertThat(inWords(decode(TD3.replace("ZE184226B", "ZE184226C")))).isEqualTo("L898902C3 with a warning");
        assertThat(inWords(decode(TD1.replace("1204159", "1204158")))).isEqualTo("D23145890 with a warning");
    }

    @Test
    void forgetsAnExpiryWhoseDigitIsWrong() {
        MrzRead.Document read = (MrzRead.Document) decode(TD2.replace("1204159", "1205159"));

        assertThat(read.document().facts().expiry()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "7408122F, 74O8122F",
        "7408122F, 74081ZZF",
        "7408122F, 7408I22F",
        "7408122F, 740B122F",
        "12041, IZ041",
        "L898902C36, L898902C3G"
    })
    void mendsOneLetterThatLooksLikeADigitAndNothingElse(String right, String misread) {
        long letters = misread.chars().filter(c -> "OIZBS".indexOf(c) >= 0).count();

        String read = inWords(decode(TD3.replace(right, misread)));

        if (letters == 1) {
            assertThat(read).isEqualTo("L898902C3");
        } else {
            assertThat(read).isNotEqualTo("L898902C3");
        }
    }

    @Test
    void mendsNoCharacterOfTheNumberItself() {
        assertThat(inWords(decode(TD3.replace("L898902C3", "L8989O2C3")))).isEqualTo(PARTIAL);
        assertThat(inWords(decode(TD3.replace("L898902C3", "LB98902C3")))).isEqualTo(PARTIAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"L898902C3*UTO", "L8989?2C36UTO", "L898902C36U*O"})
    void asksAgainForAMisreadCharacter(String misread) {
        assertThat(inWords(decode(TD3.replace("L898902C36UTO", misread)))).isEqualTo(PARTIAL);
    }

    @Test
    void doesNotMindAMisreadNameWhichNobodyReads() {
        assertThat(inWords(decode(TD3.replace("ERIKSSON", "E*IK??ON")))).isEqualTo("L898902C3");
        assertThat(inWords(decode(TD1.replace("ERIKSSON", "E*IK??ON")))).isEqualTo("D23145890");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_", " "})
    void takesWhatReadersSendForAFiller(String filler) {
        assertThat(inWords(decode(TD3.replace("<", filler)))).isEqualTo("L898902C3");
    }

    @Test
    void cutsLinesThatComeWithoutEnds() {
        assertThat(inWords(decode(TD3.replace("\r", "")))).isEqualTo("L898902C3");
        assertThat(inWords(decode(TD2.replace("\r", "")))).isEqualTo("D23145890");
        assertThat(inWords(decode(TD1.replace("\r", "")))).isEqualTo("D23145890");
    }

    @Test
    void readsTwoShortLinesThatWereFilledUp() {
        assertThat(inWords(decode(TD2.replace("\r", "________\r")))).isEqualTo("D23145890");
    }

    @ParameterizedTest
    @CsvSource({
        "'I<UTOD23145890<AB112234566<<<<\r7408122F1204159UTO<<<<<<<<<<<6\rERIKSSON<<ANNA<MARIA<<<<<<<<<<\r'",
    })
    void readsANumberThatGoesOnInTheOptionalField(String page) {
        assertThat(inWords(decode(page))).isEqualTo("D23145890AB11223456");
    }

    @Test
    void refusesALongNumberWithAWrongDigit() {
        String wrong =
                "I<UTOD23145890<AB112234567<<<<\r7408122F1204159UTO<<<<<<<<<<<6\rERIKSSON<<ANNA<MARIA<<<<<<<<<<\r";

        assertThat(inWords(decode(wrong))).isEqualTo(PARTIAL);
    }

    @ParameterizedTest
    @CsvSource({"260531, 2026-05-31", "260602, 1926-06-02", "991231, 1999-12-31", "000229, 2000-02-29"})
    void takesABirthAheadForTheLastCentury(String birth, LocalDate meant) {
        MrzRead.Document read = (MrzRead.Document) decode(td2("D23145890", birth, "120415"));

        assertThat(read.document().facts().birthDate()).isEqualTo(meant);
    }

    @Test
    void takesABirthThatIsNotKnownAndRefusesOneThatCannotBe() {
        MrzRead.Document unknown = (MrzRead.Document) decode(td2("D23145890", "74<<<<", "120415"));

        assertThat(unknown.document().facts().birthDate()).isNull();
        assertThat(decode(td2("D23145890", "741301", "120415"))).isEqualTo(new MrzRead.Partial());
        assertThat(decode(td2("D23145890", "74A801", "120415"))).isEqualTo(new MrzRead.Partial());
    }

    @ParameterizedTest
    @CsvSource({"D<<, D", "CHN, CHN", "C1N, ", "<<<, "})
    void takesACountryAsItIsWritten(String code, String nationality) {
        MrzRead.Document read = (MrzRead.Document) decode(TD3.replace("6UTO7", "6" + code + "7"));

        assertThat(read.document().facts().nationality()).isEqualTo(nationality);
    }

    @Test
    void tellsHalfAPageFromAnotherTextAndFromNoise() {
        assertThat(decode(TD3.substring(0, 60))).isEqualTo(new MrzRead.Partial());
        assertThat(decode(TD3 + TD3)).isEqualTo(new MrzRead.NotMrz());
        assertThat(decode("LIBRARY CARD\r")).isEqualTo(new MrzRead.NotMrz());
        assertThat(decode("\r\rABC\r")).isEqualTo(new MrzRead.Noise());
        assertThat(decode("")).isEqualTo(new MrzRead.Noise());
    }

    @Test
    void neverPrintsWhatItRead() {
        assertThat(decode(TD3).toString()).doesNotContain("L898902", "ERIKSSON");
    }

    /** A page with its digits computed here, by the words of the standard. */
    private static String td2(String number, String birth, String expiry) {
        String upper = number + digit(number) + "UTO" + birth + digit(birth) + "F" + expiry + digit(expiry) + "<<<<<<<";
        String composite = number + digit(number) + birth + digit(birth) + expiry + digit(expiry) + "<<<<<<<";
        return "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\r" + upper + digit(composite) + "\r";
    }

    private static int digit(String field) {
        String values = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        int sum = 0;
        for (int i = 0; i < field.length(); i++) {
            sum += Math.max(0, values.indexOf(field.charAt(i))) * new int[] {7, 3, 1}[i % 3];
        }
        return sum % 10;
    }

    private static String page(String format) {
        return switch (format) {
            case "TD3" -> TD3;
            case "TD2" -> TD2;
            default -> TD1;
        };
    }
}
