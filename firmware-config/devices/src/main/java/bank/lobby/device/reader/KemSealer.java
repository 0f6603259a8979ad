package bank.lobby.device.reader;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PublicKey;
import java.security.interfaces.XECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KEM;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals a document number to an X25519 public key of the server, with the JDK's own algorithms only. This text is the specification: the
 * opening side is written from it, and {@code reader/sealed-number-v1.txt} in the tests holds one worked example.
 *
 * <pre>
 * encapsulate     DHKEM(X25519, HKDF-SHA256) of RFC 9180 section 4.1 ({@code KEM.getInstance("DHKEM")})
 *                 to the server's public key: 32 bytes encapsulation, 32 bytes shared secret
 * derive          HKDF-SHA256 of RFC 5869, extract with no salt and the shared secret as key material, then expand
 *                 with info = ASCII "lobby sealed number v1" to 44 bytes
 *                 offset  0, length 32   AES-256 key
 *                 offset 32, length 12   GCM nonce
 * pad             the number in ASCII, then 00 bytes up to 32 bytes, or up to 512 bytes for a number of more than 32
 *                 (a number holds no 00, is at least 1 byte and at most 512; only appointment codes are long)
 * encrypt         AES-256-GCM, tag 16 bytes, additional data = ASCII keyId, "|" (7C), kind name, e.g. "2026-1|BANK_CARD"
 * ciphertext      48 or 528 bytes: 32 or 512 encrypted, then the 16-byte tag
 * open            decapsulate, derive, decrypt; cut at the first 00; refuse an empty number or one with a byte after
 *                 the first 00 that is not 00
 * </pre>
 *
 * Key and nonce are new for every number because the encapsulation is, so the nonce is never repeated under one key. The seal hides the
 * number; it does not prove who sealed it: that is the station's credential. Immutable and safe to share between threads.
 */
public final class KemSealer implements NumberSealer {

    /** Every number is padded to this many bytes, so that the ciphertext does not tell its length. */
    static final int PADDED_LENGTH = 32;

    /** What does not fit is padded to this many: the longest line a scanner sends. */
    static final int LONG_PADDED_LENGTH = 512;

    private static final byte[] INFO = "lobby sealed number v1".getBytes(US_ASCII);
    private static final int KEY_LENGTH = 32;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;

    private final String keyId;
    private final PublicKey key;

    /**
     * @param keyId the server's name for the key: printable ASCII without {@code |}
     * @param x25519 the server's public key
     * @throws IllegalArgumentException if the key is not an X25519 key or the name cannot be bound into the seal
     */
    public KemSealer(String keyId, PublicKey x25519) {
        if (!requireNonNull(keyId, "keyId").matches("[!-{}~]{1,64}")) {
            throw new IllegalArgumentException("key id is not 1 to 64 printable ASCII characters without |: " + keyId);
        }
        if (!(x25519 instanceof XECPublicKey xec)
                || !(xec.getParams() instanceof NamedParameterSpec named)
                || !named.getName().equals("X25519")) {
            throw new IllegalArgumentException("key " + keyId + " is not an X25519 public key");
        }
        this.keyId = keyId;
        this.key = x25519;
    }

    @Override
    public SealedNumber seal(DocumentKind kind, byte[] number) {
        if (number.length == 0 || number.length > LONG_PADDED_LENGTH) {
            throw new IllegalArgumentException("a number of " + number.length + " bytes cannot be sealed");
        }
        byte[] padded = Arrays.copyOf(number, number.length <= PADDED_LENGTH ? PADDED_LENGTH : LONG_PADDED_LENGTH);
        try {
            KEM.Encapsulated shared =
                    KEM.getInstance("DHKEM").newEncapsulator(key).encapsulate();
            byte[] ciphertext =
                    cipher(keyMaterial(shared), additionalData(keyId, kind)).doFinal(padded);
            return new SealedNumber(keyId, kind, shared.encapsulation(), ciphertext);
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("key " + keyId + " cannot be used to seal", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot seal a number", e);
        } finally {
            Arrays.fill(padded, (byte) 0);
        }
    }

    private static byte[] keyMaterial(KEM.Encapsulated shared) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(
                        HKDFParameterSpec.ofExtract().addIKM(shared.key()).thenExpand(INFO, KEY_LENGTH + NONCE_LENGTH));
    }

    private static Cipher cipher(byte[] keyMaterial, byte[] additionalData) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(keyMaterial, 0, KEY_LENGTH, "AES"),
                new GCMParameterSpec(TAG_BITS, keyMaterial, KEY_LENGTH, NONCE_LENGTH));
        cipher.updateAAD(additionalData);
        Arrays.fill(keyMaterial, (byte) 0);
        return cipher;
    }

    private static byte[] additionalData(String keyId, DocumentKind kind) {
        return (keyId + '|' + kind.name()).getBytes(US_ASCII);
    }
}
