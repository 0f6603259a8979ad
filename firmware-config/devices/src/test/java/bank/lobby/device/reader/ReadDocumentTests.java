package bank.lobby.device.reader;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ReadDocumentTests {

    private final byte[] number = "6222020000000000003".getBytes(US_ASCII);
    private final ReadDocument document = new ReadDocument(DocumentKind.BANK_CARD, number, true);

    @Test
    void wipesTheNumberOnceItIsSealed() {
        AtomicReference<String> sealed = new AtomicReference<>();

        document.seal((kind, digits) -> {
            sealed.set(new String(digits, US_ASCII));
            return new SealedNumber("k1", kind, new byte[32], new byte[48]);
        });

        assertThat(sealed).hasValue("6222020000000000003");
        assertThat(number).containsOnly(0);
        assertThatIllegalStateException().isThrownBy(() -> document.seal((kind, digits) -> null));
    }

    @Test
    void wipesTheNumberEvenWhenSealingFails() {
        assertThatIllegalStateException()
                .isThrownBy(() -> document.seal((kind, digits) -> {
                    throw new IllegalStateException("no key");
                }))
                .withMessage("no key");

        assertThat(number).containsOnly(0);
    }

    @Test
    void wipesTheNumberOnClose() {
        document.close();
        document.close();

        assertThat(number).containsOnly(0);
    }

    @Test
    void showsOnlyTheEndsOfTheNumber() {
        assertThat(document.masked()).isEqualTo("622202*********0003");
        assertThat(document).hasToString("ReadDocument[BANK_CARD]");
        assertThat(new ReadDocument(DocumentKind.BANK_CARD, new byte[8], true).masked())
                .isEqualTo("********");
    }

    @Test
    void showsNothingOfAnIdentityDocument() {
        DocumentFacts facts = new DocumentFacts(LocalDate.of(1949, 12, 31), "CHN", null);
        ReadDocument identity =
                new ReadDocument(DocumentKind.RESIDENT_ID, "11010519491231002X".getBytes(US_ASCII), true, facts);

        assertThat(identity.masked()).isEqualTo("*".repeat(18));
        assertThat(identity.facts()).isEqualTo(facts);
        assertThat(identity.toString() + facts).doesNotContain("1949", "CHN");
    }
}
