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
import javax.crypto.KEM;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The kiosk's side of a seal, written from the specification with HKDF by hand; seals any bytes for tests. */
public final class KioskSeal {

    private KioskSeal() {}

    /** {@code number} sealed as a kiosk does. */
    public static SealedCustomer seal(SealingKey key, String number) {
        return seal(key, "BANK_CARD", Arrays.copyOf(number.getBytes(US_ASCII), 32));
    }

    static SealedCustomer seal(SealingKey key, String kind, byte[] padded) {
        try {
            PublicKey to = KeyFactory.getInstance("X25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key.publicKey())));
            KEM.Encapsulated shared =
                    KEM.getInstance("DHKEM").newEncapsulator(to).encapsulate();
            byte[] material = hkdf(shared.key().getEncoded());
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(material, 0, 32, "AES"),
                    new GCMParameterSpec(128, material, 32, 12));
            cipher.updateAAD((key.id() + "|" + kind).getBytes(US_ASCII));
            return new SealedCustomer(key.id(), kind, base64(shared.encapsulation()), base64(cipher.doFinal(padded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hkdf(byte[] shared) throws GeneralSecurityException {
        byte[] info = "lobby sealed number v1".getBytes(US_ASCII);
        byte[] pseudoRandomKey = hmac(new byte[32], shared);
        byte[] first = hmac(pseudoRandomKey, info, new byte[] {1});
        byte[] second = hmac(pseudoRandomKey, first, info, new byte[] {2});
        byte[] material = Arrays.copyOf(first, 44);
        System.arraycopy(second, 0, material, 32, 12);
        return material;
    }

    private static byte[] hmac(byte[] key, byte[]... parts) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
