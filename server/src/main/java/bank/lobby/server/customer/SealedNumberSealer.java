package bank.lobby.server.customer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import bank.lobby.wire.ticket.SealedCustomer;
import bank.lobby.wire.triage.SealingKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KEM;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals a number that staff typed, in the form {@link SealedNumberOpener} describes: from here on it is as well kept as
 * one that a kiosk read. Immutable and safe to share.
 */
final class SealedNumberSealer {

    private final String keyId;
    private final PublicKey key;

    SealedNumberSealer(SealingKey to) {
        this.keyId = to.id();
        try {
            byte[] encoded = Base64.getDecoder().decode(to.publicKey());
            this.key = KeyFactory.getInstance("X25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no X25519", e);
        }
    }

    /** The caller stays the owner of {@code number}. */
    SealedCustomer seal(DocumentNumber number) {
        byte[] padded = Arrays.copyOf(number.bytes(), SealedNumberOpener.paddedLength(number.bytes().length));
        try {
            KEM.Encapsulated shared =
                    KEM.getInstance("DHKEM").newEncapsulator(key).encapsulate();
            byte[] ciphertext = cipher(shared, number.kind()).doFinal(padded);
            Base64.Encoder base64 = Base64.getEncoder();
            return new SealedCustomer(
                    keyId,
                    number.kind().name(),
                    base64.encodeToString(shared.encapsulation()),
                    base64.encodeToString(ciphertext));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot seal a number", e);
        } finally {
            Arrays.fill(padded, (byte) 0);
        }
    }

    private Cipher cipher(KEM.Encapsulated shared, DocumentKind kind) throws GeneralSecurityException {
        byte[] material = KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addIKM(shared.key())
                        .thenExpand(
                                SealedNumberOpener.INFO,
                                SealedNumberOpener.KEY_LENGTH + SealedNumberOpener.NONCE_LENGTH));
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(material, 0, SealedNumberOpener.KEY_LENGTH, "AES"),
                    new GCMParameterSpec(
                            SealedNumberOpener.TAG_BITS,
                            material,
                            SealedNumberOpener.KEY_LENGTH,
                            SealedNumberOpener.NONCE_LENGTH));
            cipher.updateAAD((keyId + '|' + kind.name()).getBytes(US_ASCII));
            return cipher;
        } finally {
            Arrays.fill(material, (byte) 0);
        }
    }
}
