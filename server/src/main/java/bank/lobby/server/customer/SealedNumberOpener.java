package bank.lobby.server.customer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.toUnmodifiableMap;

import bank.lobby.wire.ticket.SealedCustomer;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.DecapsulateException;
import javax.crypto.KDF;
import javax.crypto.KEM;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opens a number sealed by a kiosk, with the JDK's own algorithms.
 *
 * <pre>
 * encapsulation   32 bytes, DHKEM(X25519, HKDF-SHA256) of RFC 9180 section 4.1
 * derive          HKDF-SHA256, no salt, info "lobby sealed number v1", 44 bytes
 *                 offset  0, length 32   AES-256 key
 *                 offset 32, length 12   GCM nonce
 * ciphertext      48 or 528 bytes: 32 or 512 encrypted, then the 16-byte tag; additional data = keyId, "|", kind
 * plain text      the number in ASCII, then 00 up to 32 or 512 bytes
 * </pre>
 *
 * Source: class text of the kiosk's sealer, and the worked example {@code reader/sealed-number-v1.txt} beside its tests,
 * which ours open too. What is decrypted is zeroed; copies inside the JDK's own key and cipher objects are left to the
 * garbage collector. Immutable and safe to share.
 */
final class SealedNumberOpener {

    static final byte[] INFO = "lobby sealed number v1".getBytes(US_ASCII);
    static final int KEY_LENGTH = 32;
    static final int NONCE_LENGTH = 12;
    static final int TAG_BITS = 128;
    private static final int ENCAPSULATION_LENGTH = 32;
    private static final int PADDED_LENGTH = 32;
    private static final int LONG_PADDED_LENGTH = 512;
    private static final Set<Integer> CIPHERTEXT_LENGTHS =
            Set.of(PADDED_LENGTH + TAG_BITS / 8, LONG_PADDED_LENGTH + TAG_BITS / 8);

    private final Map<String, PrivateKey> keys;

    /** @param pairs all that are opened; kiosks may still hold the former one */
    SealedNumberOpener(List<SealingPair> pairs) {
        this.keys = pairs.stream()
                .collect(toUnmodifiableMap(pair -> pair.forKiosks().id(), SealingPair::opening));
    }

    /** How long a number of {@code length} bytes is made before it is encrypted. */
    static int paddedLength(int length) {
        return length <= PADDED_LENGTH ? PADDED_LENGTH : LONG_PADDED_LENGTH;
    }

    /** The number, to be closed by the caller, or why there is none. */
    Opening open(SealedCustomer sealed) {
        Optional<DocumentKind> kind = DocumentKind.named(sealed.kind());
        PrivateKey key = keys.get(sealed.keyId());
        if (key == null) {
            return new Opening.Failed(Identification.Reason.UNKNOWN_KEY);
        }
        if (kind.isEmpty()) {
            return new Opening.Failed(Identification.Reason.UNKNOWN_KIND);
        }
        byte[] encapsulation = decode(sealed.encapsulation());
        byte[] ciphertext = decode(sealed.ciphertext());
        if (encapsulation.length != ENCAPSULATION_LENGTH || !CIPHERTEXT_LENGTHS.contains(ciphertext.length)) {
            return new Opening.Failed(Identification.Reason.MALFORMED);
        }
        try {
            return unpad(kind.get(), decrypt(sealed, key, encapsulation, ciphertext));
        } catch (DecapsulateException | AEADBadTagException notForUs) {
            return new Opening.Failed(Identification.Reason.BROKEN_SEAL);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot open a sealed number", e);
        }
    }

    private static byte[] decrypt(SealedCustomer sealed, PrivateKey key, byte[] encapsulation, byte[] ciphertext)
            throws GeneralSecurityException {
        byte[] material = keyMaterial(key, encapsulation);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(material, 0, KEY_LENGTH, "AES"),
                    new GCMParameterSpec(TAG_BITS, material, KEY_LENGTH, NONCE_LENGTH));
            cipher.updateAAD((sealed.keyId() + '|' + sealed.kind()).getBytes(US_ASCII));
            return cipher.doFinal(ciphertext);
        } finally {
            Arrays.fill(material, (byte) 0);
        }
    }

    private static byte[] keyMaterial(PrivateKey key, byte[] encapsulation) throws GeneralSecurityException {
        SecretKey shared = KEM.getInstance("DHKEM").newDecapsulator(key).decapsulate(encapsulation);
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract().addIKM(shared).thenExpand(INFO, KEY_LENGTH + NONCE_LENGTH));
    }

    /** Cuts at the first 00; wipes the padded array whatever it holds. */
    private static Opening unpad(DocumentKind kind, byte[] padded) {
        try {
            int length = 0;
            while (length < padded.length && padded[length] != 0) {
                length++;
            }
            for (int i = length; i < padded.length; i++) {
                if (padded[i] != 0) {
                    return new Opening.Failed(Identification.Reason.NOT_A_NUMBER);
                }
            }
            return new Opening.Opened(new DocumentNumber(kind, Arrays.copyOf(padded, length)));
        } catch (IllegalArgumentException notOfThisKind) {
            return new Opening.Failed(Identification.Reason.NOT_A_NUMBER);
        } finally {
            Arrays.fill(padded, (byte) 0);
        }
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    /** An open number or a reason. */
    sealed interface Opening {

        /** @param number to be closed */
        record Opened(DocumentNumber number) implements Opening {}

        /** @param reason why not */
        record Failed(Identification.Reason reason) implements Opening {}
    }
}
