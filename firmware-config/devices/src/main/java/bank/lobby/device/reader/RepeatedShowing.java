package bank.lobby.device.reader;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Knows whether the same thing was shown a moment ago: a customer who swipes twice out of habit is one customer, and a code held before a
 * scanner is read over and over. It remembers a fingerprint under a key that lives and dies with this object, never what was read. Belongs
 * to the thread of its reader.
 */
public final class RepeatedShowing {

    /** Chosen: a second showing out of habit comes at once; a deliberate new one after the page has answered. */
    public static final Duration WINDOW = Duration.ofSeconds(2);

    private final Mac fingerprints = fingerprints();
    private byte[] last = new byte[0];
    private long acceptedNanos;

    /** True for what was accepted less than two seconds ago; otherwise remembers it as accepted now. */
    public boolean repeats(byte[] shown, int length, long nowNanos) {
        fingerprints.update(shown, 0, length);
        byte[] fingerprint = fingerprints.doFinal();
        if (MessageDigest.isEqual(fingerprint, last) && nowNanos - acceptedNanos < WINDOW.toNanos()) {
            return true;
        }
        last = fingerprint;
        acceptedNanos = nowNanos;
        return false;
    }

    private static Mac fingerprints() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no HmacSHA256", e);
        }
    }
}
