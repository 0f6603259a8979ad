package bank.lobby.server.customer;

import bank.lobby.wire.triage.SealingKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * The pair kiosks seal to: what they get, and what opens it. As two lines of its file, base 64: private key (PKCS 8),
 * public key (X.509).
 *
 * @param forKiosks no secret
 * @param opening never leaves this package
 */
record SealingPair(SealingKey forKiosks, PrivateKey opening) {

    private static final String ALGORITHM = "X25519";

    /** A new pair as its lines. */
    static List<String> newLines() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            return List.of(
                    base64.encodeToString(pair.getPrivate().getEncoded()),
                    base64.encodeToString(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no X25519", e);
        }
    }

    /** @throws IllegalArgumentException when {@code lines} are no pair; they are not repeated */
    static SealingPair of(List<String> lines) {
        byte[] publicKey = Base64.getDecoder().decode(lines.getLast().strip());
        try {
            PrivateKey opening = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(
                            Base64.getDecoder().decode(lines.getFirst().strip())));
            return new SealingPair(
                    new SealingKey(id(publicKey), Base64.getEncoder().encodeToString(publicKey)), opening);
        } catch (GeneralSecurityException notOurs) {
            throw new IllegalArgumentException("not a sealing pair");
        }
    }

    /** The id follows from the key, so that two keys never share one. */
    private static String id(byte[] publicKey) throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(publicKey);
        return "s1-" + HexFormat.of().formatHex(hash, 0, 8);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "SealingPair[" + forKiosks.id() + "]";
    }
}
