package bank.lobby.server.platform;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a branch, by whom, under which idempotency key.
 *
 * @param branch which branch
 * @param key the caller's idempotency key, 1 to 64 letters, digits, {@code _} or {@code -}
 * @param caller who asks
 * @param words the request in one text, compared when a key comes back: the same key must ask the same
 * @param through what passed it on in the caller's name, kept with the event; {@code null} where they asked themselves
 */
public record BranchCommand(
        String branch,
        String key,
        Caller caller,
        String words,
        @Nullable Through through) {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** @throws Refusal 400 {@code idempotency-key-missing} when the key is absent or not of its form */
    public BranchCommand {
        if (!KEY.matcher(key).matches()) {
            throw Refusal.malformed(
                    "idempotency-key-missing", "Send an Idempotency-Key of 1 to 64 letters, digits, _ or -");
        }
    }

    /** As most are asked. */
    public BranchCommand(String branch, String key, Caller caller, String words) {
        this(branch, key, caller, words, null);
    }

    /**
     * A device that a person uses without a credential of their own.
     *
     * @param device what it is, {@code KEYPAD}
     * @param station id of the station that vouches for it
     */
    public record Through(String device, String station) {}

    /** The key as stored: one caller's keys never meet another's. */
    String storedKey() {
        return caller.id() + "/" + key;
    }
}
