package bank.lobby.server.customer;

import bank.lobby.server.platform.LobbyHome;
import bank.lobby.server.platform.SecretFile;
import bank.lobby.wire.triage.SealingKey;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The two keys of this feature, each in a file only the server's account may read, made on first start: the pair kiosks
 * seal to, and the key that turns numbers into tokens. They never leave this package. Losing the second makes every
 * known customer unknown, so it belongs in the backup beside the database. Immutable.
 */
@Component
class CustomerKeys {

    private static final Logger LOG = LoggerFactory.getLogger(CustomerKeys.class);
    private static final String MAC = "HmacSHA256";
    private static final int TOKEN_KEY_LENGTH = 32;

    private final PrivateKey openingKey;
    private final SealingKey sealingKey;
    private final SecretKeySpec tokenKey;

    CustomerKeys(LobbyHome home) {
        List<byte[]> pair = load(home.path().resolve("customer-sealing.key"), 2, CustomerKeys::newPair);
        byte[] token = load(home.path().resolve("customer-token.key"), 1, CustomerKeys::newTokenKey)
                .getFirst();
        try {
            openingKey = KeyFactory.getInstance("X25519").generatePrivate(new PKCS8EncodedKeySpec(pair.getFirst()));
            sealingKey = new SealingKey(id(pair.getLast()), Base64.getEncoder().encodeToString(pair.getLast()));
            tokenKey = new SecretKeySpec(token, MAC);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("a customer key under " + home.path() + " is damaged; restore it", e);
        } finally {
            pair.forEach(key -> Arrays.fill(key, (byte) 0));
            Arrays.fill(token, (byte) 0);
        }
    }

    /** Opens what is sealed to {@link #sealingKey}. */
    PrivateKey openingKey() {
        return openingKey;
    }

    /** What kiosks seal to; no secret. */
    SealingKey sealingKey() {
        return sealingKey;
    }

    /** Makes tokens. */
    SecretKeySpec tokenKey() {
        return tokenKey;
    }

    /** The id follows from the key, so that two keys never share one. */
    private static String id(byte[] publicKey) throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(publicKey);
        return "s1-" + HexFormat.of().formatHex(hash, 0, 8);
    }

    private static List<byte[]> load(Path path, int lines, Supplier<List<byte[]>> maker) {
        SecretFile file = new SecretFile(path);
        Optional<String> kept = file.read();
        if (kept.isEmpty()) {
            LOG.info("Making {}: keep it with the backups", path.toAbsolutePath());
            file.write(String.join(
                    "\n",
                    maker.get().stream()
                            .map(Base64.getEncoder()::encodeToString)
                            .toList()));
        }
        List<String> text = kept.or(file::read).orElseThrow().lines().toList();
        try {
            if (text.size() == lines) {
                return text.stream().map(Base64.getDecoder()::decode).toList();
            }
        } catch (IllegalArgumentException notBase64) {
            // Said below, without what was in the file.
        }
        throw new IllegalStateException(path + " is damaged; restore it from a backup");
    }

    private static List<byte[]> newPair() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("X25519").generateKeyPair();
            return List.of(pair.getPrivate().getEncoded(), pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no X25519", e);
        }
    }

    private static List<byte[]> newTokenKey() {
        byte[] key = new byte[TOKEN_KEY_LENGTH];
        new SecureRandom().nextBytes(key);
        return List.of(key);
    }
}
