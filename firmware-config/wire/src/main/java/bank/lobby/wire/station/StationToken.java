package bank.lobby.wire.station;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What a station shows as its bearer credential: who it is and until when, signed with its own key.
 *
 * <pre>
 * v1.STATION.EXPIRY.SIGNATURE
 *   STATION    the station's id, a UUID
 *   EXPIRY     seconds since the epoch, decimal
 *   SIGNATURE  ECDSA over P-256 with SHA-256 of everything before the last dot, base 64 for URLs
 * </pre>
 *
 * A token is not a secret that opens anything for long: it lives {@link #LIFETIME} and is checked against the public
 * key the server bound at enrolment, so revoking the station ends it at once.
 *
 * @param station who claims to speak
 * @param expiry until when the claim holds
 */
public record StationToken(UUID station, Instant expiry) {

    /** How long a token is good for. Chosen: long enough for a clock a minute off, short enough not to be worth stealing. */
    public static final Duration LIFETIME = Duration.ofMinutes(5);

    private static final String ALGORITHM = "SHA256withECDSAinP1363Format";

    /** A fresh token for {@code station}, signed at {@code now}. */
    public static String sign(UUID station, PrivateKey key, Instant now) {
        String claim = "v1." + station + "." + now.plus(LIFETIME).getEpochSecond();
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(claim.getBytes(US_ASCII));
            return claim + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This station's key cannot sign", e);
        }
    }

    /** What {@code text} claims, unchecked; empty when it is not of this form. */
    public static Optional<StationToken> claimed(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4 || !parts[0].equals("v1")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new StationToken(UUID.fromString(parts[1]), Instant.ofEpochSecond(Long.parseLong(parts[2]))));
        } catch (RuntimeException notAToken) {
            return Optional.empty();
        }
    }

    /** Whether {@code text} was signed by the holder of {@code key}. Says nothing about its expiry. */
    public static boolean isSignedBy(String text, PublicKey key) {
        int dot = text.lastIndexOf('.');
        if (dot < 0) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(text.substring(0, dot).getBytes(US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(text.substring(dot + 1)));
        } catch (GeneralSecurityException | IllegalArgumentException notSigned) {
            return false;
        }
    }

    /** Whether the claim still holds at {@code now}; one from too far ahead was made by a wrong clock or a cheat. */
    public boolean holdsAt(Instant now) {
        return expiry.isAfter(now) && expiry.isBefore(now.plus(LIFETIME).plus(LIFETIME));
    }
}
