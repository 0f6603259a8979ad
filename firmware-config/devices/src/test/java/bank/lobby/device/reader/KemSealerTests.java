package bank.lobby.device.reader;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.InputStreamReader;
import java.io.Reader;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Properties;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KEM;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Opens what the sealer made with an opener written from its class text alone, with HKDF by hand. */
class KemSealerTests {

    private static final byte[] CARD = "6222020000000000003".getBytes(US_ASCII);

    @Test
    void opensTheReleasedExample() throws Exception {
        Properties example = example();
        PrivateKey key = KeyFactory.getInstance("X25519")
                .generatePrivate(new PKCS8EncodedKeySpec(base64(example, "private-key-pkcs8")));
        SealedNumber sealed = new SealedNumber(
                example.getProperty("key-id"),
                DocumentKind.valueOf(example.getProperty("kind")),
                base64(example, "encapsulation"),
                base64(example, "ciphertext"));

        String number = open(sealed, key);

        assertThat(number).isEqualTo(example.getProperty("number"));
    }

    @Test
    void sealsWhatTheServersKeyOpens() throws Exception {
        KeyPair pair = keyPair();

        SealedNumber sealed = new KemSealer("k1", pair.getPublic()).seal(DocumentKind.BANK_CARD, CARD);

        assertThat(open(sealed, pair.getPrivate())).isEqualTo("6222020000000000003");
    }

    @Test
    void givesNothingAwayByLengthOrRepetition() throws Exception {
        KemSealer sealer = new KemSealer("k1", keyPair().getPublic());

        SealedNumber first = sealer.seal(DocumentKind.BANK_CARD, CARD);
        SealedNumber again = sealer.seal(DocumentKind.BANK_CARD, CARD);
        SealedNumber shorter = sealer.seal(DocumentKind.BANK_CARD, "622202000000".getBytes(US_ASCII));

        assertThat(first).isNotEqualTo(again).doesNotHaveToString("6222");
        assertThat(first.ciphertext()).hasSameSizeAs(shorter.ciphertext()).hasSize(48);
        assertThat(first.encapsulation()).hasSize(32);
    }

    @Test
    void sealsALongAppointmentCodeToOneLengthOfItsOwn() throws Exception {
        KeyPair pair = keyPair();
        KemSealer sealer = new KemSealer("k1", pair.getPublic());
        String code = "https://bank.example/a?code=" + "7".repeat(60);

        SealedNumber sealed = sealer.seal(DocumentKind.APPOINTMENT_CODE, code.getBytes(US_ASCII));
        SealedNumber longest =
                sealer.seal(DocumentKind.APPOINTMENT_CODE, "8".repeat(512).getBytes(US_ASCII));

        assertThat(open(sealed, pair.getPrivate())).isEqualTo(code);
        assertThat(sealed.ciphertext()).hasSize(528).hasSameSizeAs(longest.ciphertext());
    }

    @Test
    void bindsTheKeyNameIntoTheSeal() throws Exception {
        KeyPair pair = keyPair();
        SealedNumber sealed = new KemSealer("k1", pair.getPublic()).seal(DocumentKind.BANK_CARD, CARD);
        SealedNumber renamed = new SealedNumber("k2", sealed.kind(), sealed.encapsulation(), sealed.ciphertext());

        assertThatExceptionOfType(AEADBadTagException.class).isThrownBy(() -> open(renamed, pair.getPrivate()));
    }

    @Test
    void refusesAnotherKindOfKeyAndNumbersThatDoNotFit() throws Exception {
        KemSealer sealer = new KemSealer("k1", keyPair().getPublic());
        KeyPair x448 = KeyPairGenerator.getInstance("X448").generateKeyPair();
        KeyPair rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();

        assertThatIllegalArgumentException().isThrownBy(() -> new KemSealer("k1", x448.getPublic()));
        assertThatIllegalArgumentException().isThrownBy(() -> new KemSealer("k1", rsa.getPublic()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KemSealer("a|b", keyPair().getPublic()));
        assertThatIllegalArgumentException().isThrownBy(() -> sealer.seal(DocumentKind.BANK_CARD, new byte[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> sealer.seal(DocumentKind.BANK_CARD, new byte[513]));
    }

    private static String open(SealedNumber sealed, PrivateKey key) throws Exception {
        byte[] shared = KEM.getInstance("DHKEM")
                .newDecapsulator(key)
                .decapsulate(sealed.encapsulation())
                .getEncoded();
        byte[] material = hkdf(shared, "lobby sealed number v1", 44);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(material, 0, 32, "AES"),
                new GCMParameterSpec(128, material, 32, 12));
        cipher.updateAAD((sealed.keyId() + "|" + sealed.kind()).getBytes(US_ASCII));
        byte[] padded = cipher.doFinal(sealed.ciphertext());
        return new String(padded, US_ASCII).replaceFirst("\0+$", "");
    }

    /** RFC 5869, two rounds of expansion at the most. */
    private static byte[] hkdf(byte[] keyMaterial, String info, int length) throws Exception {
        byte[] pseudoRandomKey = hmac(new byte[32], keyMaterial);
        byte[] first = hmac(pseudoRandomKey, info.getBytes(US_ASCII), new byte[] {1});
        byte[] second = hmac(pseudoRandomKey, first, info.getBytes(US_ASCII), new byte[] {2});
        byte[] both = Arrays.copyOf(first, 64);
        System.arraycopy(second, 0, both, 32, 32);
        return Arrays.copyOf(both, length);
    }

    private static byte[] hmac(byte[] key, byte[]... parts) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }

    private static Properties example() throws Exception {
        Properties example = new Properties();
        try (Reader text = new InputStreamReader(
                KemSealerTests.class.getResourceAsStream("/reader/sealed-number-v1.txt"), UTF_8)) {
            example.load(text);
        }
        return example;
    }

    private static byte[] base64(Properties example, String name) {
        return Base64.getDecoder().decode(example.getProperty(name));
    }

    private static KeyPair keyPair() throws Exception {
        return KeyPairGenerator.getInstance("X25519").generateKeyPair();
    }
}
