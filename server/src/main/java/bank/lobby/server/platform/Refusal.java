package bank.lobby.server.platform;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A command or look-up that is refused, and why: a stable slug, words for a person, facts for a screen. Thrown inside a
 * transaction it undoes everything, so a refusal never changes anything.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String slug;
    private final transient Map<String, Object> facts = new LinkedHashMap<>();

    private Refusal(int status, String slug, String words) {
        super(words, null, false, false);
        this.status = status;
        this.slug = slug;
    }

    /** 400: the request itself is wrong. */
    public static Refusal malformed(String slug, String words) {
        return new Refusal(400, slug, words);
    }

    /** 401: we do not know who is asking. */
    public static Refusal unauthorized(String slug, String words) {
        return new Refusal(401, slug, words);
    }

    /** 403: we know, and may not. */
    public static Refusal forbidden(String slug, String words) {
        return new Refusal(403, slug, words);
    }

    /** 404: there is no such thing. */
    public static Refusal unknown(String slug, String words) {
        return new Refusal(404, slug, words);
    }

    /** 409: it cannot be done as things stand. */
    public static Refusal conflict(String slug, String words) {
        return new Refusal(409, slug, words);
    }

    /** 422: the request contradicts an earlier one. */
    public static Refusal contradiction(String slug, String words) {
        return new Refusal(422, slug, words);
    }

    /** 429: too often. */
    public static Refusal tooMany(String slug, String words) {
        return new Refusal(429, slug, words);
    }

    /** 503: not now; try again. */
    public static Refusal unavailable(String slug, String words) {
        return new Refusal(503, slug, words);
    }

    /** Adds a fact a screen can show, e.g. which teller has the counter. */
    public Refusal with(String name, Object value) {
        facts.put(name, value);
        return this;
    }

    public int status() {
        return status;
    }

    /** The stable last part of the problem's type. */
    public String slug() {
        return slug;
    }

    public Map<String, Object> facts() {
        return facts;
    }
}
