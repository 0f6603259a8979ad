package bank.lobby.wire.station;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/**
 * Who this station is, for as long as it lives: the enrolment and the private key it signs its tokens with. Kept in one
 * file readable by the station's own account only. Immutable.
 *
 * @param enrolment what the server answered
 * @param key the P-256 private key made at enrolment; never leaves this machine
 */
public record StationIdentity(Enrolment enrolment, PrivateKey key) {

    private static final String FILE = "station.properties";

    /** A new key pair for an enrolment; its public half goes into the {@link EnrolmentRequest}. */
    public static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no P-256", e);
        }
    }

    /** The enrolment request for {@code keys}. */
    public static EnrolmentRequest request(String code, KeyPair keys) {
        return new EnrolmentRequest(
                code, Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
    }

    /**
     * The identity kept in {@code home}; empty when this station never enrolled.
     *
     * @throws IOException when there is a file that cannot be read or is damaged
     */
    public static Optional<StationIdentity> load(Path home) throws IOException {
        Path file = home.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
            PrivateKey key = KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(kept.getProperty("key", ""))));
            Enrolment enrolment = new Enrolment(
                    UUID.fromString(kept.getProperty("station", "")),
                    kept.getProperty("branch", ""),
                    StationKind.valueOf(kept.getProperty("kind", "")));
            return Optional.of(new StationIdentity(enrolment, key));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(file + " is damaged; remove it and enrol this station again", e);
        }
    }

    /** Keeps this identity in {@code home}, on disk before it returns; replaces a former one in one step. */
    public void save(Path home) throws IOException {
        Properties kept = new Properties();
        kept.setProperty("station", enrolment.station().toString());
        kept.setProperty("branch", enrolment.branch());
        kept.setProperty("kind", enrolment.kind().name());
        kept.setProperty("key", Base64.getEncoder().encodeToString(key.getEncoded()));
        StringWriter text = new StringWriter();
        kept.store(text, "Who this station is. Secret.");
        HomeFile.replace(home.resolve(FILE), text.toString().getBytes(UTF_8));
    }

    /** A fresh bearer token, good for {@link StationToken#LIFETIME}. */
    public String token(Instant now) {
        return StationToken.sign(enrolment.station(), key, now);
    }

    /** Names the station, never the key. */
    @Override
    public String toString() {
        return "StationIdentity[" + enrolment + "]";
    }
}
