package bank.lobby.server.customer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import bank.lobby.server.customer.SealedNumberOpener.Opening;
import bank.lobby.wire.ticket.SealedCustomer;
import bank.lobby.wire.triage.SealingKey;
import java.io.InputStreamReader;
import java.io.Reader;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opens what kiosks seal, and nothing else. */
class SealedNumberOpenerTests {

    private static final String CARD = "6222020000000000003";

    private final KeyPair pair = newPair();
    private final SealingKey key = new SealingKey(
            "s1-test", Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
    private final SealedNumberOpener opener = opener(key.id(), pair.getPrivate());

    @Test
    void opensTheReleasedExampleOfTheKiosk() throws Exception {
        Properties example = new Properties();
        try (Reader text = new InputStreamReader(
                SealedNumberOpenerTests.class.getResourceAsStream("/customer/sealed-number-v1.txt"), UTF_8)) {
            example.load(text);
        }
        SealedNumberOpener itsOpener = opener(
                example.getProperty("key-id"),
                KeyFactory.getInstance("X25519")
                        .generatePrivate(new PKCS8EncodedKeySpec(
                                Base64.getDecoder().decode(example.getProperty("private-key-pkcs8")))));

        Opening opening = itsOpener.open(new SealedCustomer(
                example.getProperty("key-id"),
                example.getProperty("kind"),
                example.getProperty("encapsulation"),
                example.getProperty("ciphertext")));

        assertThat(number(opening)).isEqualTo(example.getProperty("number"));
    }

    @Test
    void opensAShortAndALongNumber() {
        assertThat(number(opener.open(KioskSeal.seal(key, "622202000000")))).isEqualTo("622202000000");
        assertThat(number(opener.open(KioskSeal.seal(key, CARD)))).isEqualTo(CARD);
    }

    @ParameterizedTest
    @CsvSource({"PHONE,13800138000", "APPOINTMENT_CODE,a code of more than thirty-two signs as a bank may print"})
    void opensWhatThisServerSealedItself(DocumentKind kind, String number) {
        SealedCustomer sealed = new SealedNumberSealer(key).seal(new DocumentNumber(kind, number.getBytes(US_ASCII)));

        assertThat(number(opener.open(sealed))).isEqualTo(number);
        assertThat(sealed.kind()).isEqualTo(kind.name());
    }

    @Test
    void wipesTheNumberWhenItIsClosed() {
        Opening.Opened opened = (Opening.Opened) opener.open(KioskSeal.seal(key, CARD));
        byte[] number = opened.number().bytes();

        opened.number().close();

        assertThat(number).containsOnly(0);
        assertThat(opened.toString()).doesNotContain("6222");
    }

    @Test
    void saysWhichKeyOrKindItDoesNotKnow() {
        SealedCustomer sealed = KioskSeal.seal(key, CARD);

        assertThat(reason(new SealedCustomer("s0", sealed.kind(), sealed.encapsulation(), sealed.ciphertext())))
                .isEqualTo(Identification.Reason.UNKNOWN_KEY);
        assertThat(reason(new SealedCustomer(key.id(), "CLUB_CARD", sealed.encapsulation(), sealed.ciphertext())))
                .isEqualTo(Identification.Reason.UNKNOWN_KIND);
    }

    @ParameterizedTest
    @CsvSource({
        "RESIDENT_ID, 11010519491231002X",
        "RESIDENCE_PERMIT, 810000199408230021",
        "FOREIGNER_ID, ABC110080010101",
        "FOREIGNER_ID, 911124198108030024",
        "PASSPORT, E12345678"
    })
    void opensEveryKindOfDocument(String kind, String number) {
        SealedCustomer sealed = KioskSeal.seal(key, kind, Arrays.copyOf(number.getBytes(US_ASCII), 32));

        assertThat(number(opener.open(sealed))).isEqualTo(number);
    }

    @Test
    void opensALongAppointmentCode() {
        String code = "https://bank.example/a?code=" + "7".repeat(60);
        SealedCustomer sealed = KioskSeal.seal(key, "APPOINTMENT_CODE", Arrays.copyOf(code.getBytes(US_ASCII), 512));

        assertThat(number(opener.open(sealed))).isEqualTo(code);
    }

    @Test
    void refusesASealThatWasTouched() {
        SealedCustomer sealed = KioskSeal.seal(key, CARD);
        byte[] ciphertext = Base64.getDecoder().decode(sealed.ciphertext());
        ciphertext[3] ^= 1;
        String touched = Base64.getEncoder().encodeToString(ciphertext);
        String otherKey = KioskSeal.seal(key, CARD).encapsulation();

        assertThat(reason(new SealedCustomer(key.id(), "BANK_CARD", sealed.encapsulation(), touched)))
                .isEqualTo(Identification.Reason.BROKEN_SEAL);
        assertThat(reason(new SealedCustomer(key.id(), "BANK_CARD", otherKey, sealed.ciphertext())))
                .isEqualTo(Identification.Reason.BROKEN_SEAL);
    }

    @Test
    void refusesAPointThatWouldMakeTheSecretKnownToAnybody() {
        String zero = Base64.getEncoder().encodeToString(new byte[32]);

        assertThat(reason(new SealedCustomer(
                        key.id(), "BANK_CARD", zero, KioskSeal.seal(key, CARD).ciphertext())))
                .isEqualTo(Identification.Reason.BROKEN_SEAL);
    }

    @Test
    void refusesWhatIsNotBase64OrNotOfItsLength() {
        SealedCustomer sealed = KioskSeal.seal(key, CARD);

        assertThat(reason(new SealedCustomer(key.id(), "BANK_CARD", "%%", sealed.ciphertext())))
                .isEqualTo(Identification.Reason.MALFORMED);
        assertThat(reason(new SealedCustomer(key.id(), "BANK_CARD", sealed.encapsulation(), "AAAA")))
                .isEqualTo(Identification.Reason.MALFORMED);
        assertThat(reason(new SealedCustomer(key.id(), "BANK_CARD", "", "")))
                .isEqualTo(Identification.Reason.MALFORMED);
    }

    @Test
    void refusesWhatIsNoCardNumberInside() {
        byte[] hidden = Arrays.copyOf(CARD.getBytes(US_ASCII), 32);
        hidden[31] = '7';

        assertThat(reason(KioskSeal.seal(key, "BANK_CARD", new byte[32])))
                .isEqualTo(Identification.Reason.NOT_A_NUMBER);
        assertThat(reason(KioskSeal.seal(key, "BANK_CARD", hidden))).isEqualTo(Identification.Reason.NOT_A_NUMBER);
        assertThat(reason(KioskSeal.seal(key, "62220200000"))).isEqualTo(Identification.Reason.NOT_A_NUMBER);
        assertThat(reason(KioskSeal.seal(key, "62220200000000000031"))).isEqualTo(Identification.Reason.NOT_A_NUMBER);
        assertThat(reason(KioskSeal.seal(key, "6222020000OO"))).isEqualTo(Identification.Reason.NOT_A_NUMBER);
    }

    @Test
    void wipesAndDoesNotRepeatANumberItRefuses() {
        byte[] number = "6222-0200-0000".getBytes(US_ASCII);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DocumentNumber(DocumentKind.BANK_CARD, number))
                .withMessageNotContaining("6222");
        assertThat(number).containsOnly(0);
    }

    private static SealedNumberOpener opener(String id, PrivateKey opening) {
        return new SealedNumberOpener(List.of(new SealingPair(new SealingKey(id, ""), opening)));
    }

    private Identification.Reason reason(SealedCustomer sealed) {
        return ((Opening.Failed) opener.open(sealed)).reason();
    }

    private static String number(Opening opening) {
        try (DocumentNumber number = ((Opening.Opened) opening).number()) {
            return new String(number.bytes(), US_ASCII);
        }
    }

    private static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance("X25519").generateKeyPair();
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
