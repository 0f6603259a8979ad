package bank.lobby.server.customer;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that makes tokens. As a line of its file: {@code k2:} and 32 bytes in base 64; without the number it is the first.
 *
 * @param version number of the key, from 1; every token begins with it
 * @param key for HMAC-SHA-256
 */
record TokenKey(int version, SecretKeySpec key) {

    private static final String MAC = "HmacSHA256";
    private static final int LENGTH = 32;
    private static final Pattern LINE = Pattern.compile("(?:k([1-9][0-9]{0,5}):)?([A-Za-z0-9+/]{43}=)");

    /** A new key with {@code version}, as a line. */
    static String newLine(int version) {
        byte[] key = new byte[LENGTH];
        new SecureRandom().nextBytes(key);
        return "k" + version + ":" + Base64.getEncoder().encodeToString(key);
    }

    /** @throws IllegalArgumentException when {@code line} is no key; it is not repeated */
    static TokenKey of(String line) {
        Matcher parts = LINE.matcher(line.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a token key");
        }
        int version = parts.group(1) == null ? 1 : Integer.parseInt(parts.group(1));
        return new TokenKey(version, new SecretKeySpec(Base64.getDecoder().decode(parts.group(2)), MAC));
    }

    /** What its tokens begin with. */
    String prefix() {
        return "k" + version + ":";
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "TokenKey[k" + version + "]";
    }
}
