package bank.lobby.server.platform;

import java.util.regex.Pattern;

/**
 * What is asked of a branch, by whom, under which idempotency key.
 *
 * @param branch which branch
 * @param key the caller's idempotency key, 1 to 64 letters, digits, {@code _} or {@code -}
 * @param caller who asks
 * @param words the request in one text, compared when a key comes back: the same key must ask the same
 */
public record BranchCommand(String branch, String key, Caller caller, String words) {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** @throws Refusal 400 {@code idempotency-key-missing} when the key is absent or not of its form */
    public BranchCommand {
        if (!KEY.matcher(key).matches()) {
            throw Refusal.malformed(
                    "idempotency-key-missing", "Send an Idempotency-Key of 1 to 64 letters, digits, _ or -");
        }
    }

    /** The key as stored: one caller's keys never meet another's. */
    String storedKey() {
        return caller.id() + "/" + key;
    }
}
