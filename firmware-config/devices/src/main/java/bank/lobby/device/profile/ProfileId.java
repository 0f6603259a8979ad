package bank.lobby.device.profile;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/** Names one profile; also its file name without {@code .yaml}. Small letters, digits and single hyphens. */
public record ProfileId(String text) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public ProfileId {
        requireNonNull(text, "text");
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a profile id is small letters, digits and hyphens, not '" + text + "'");
        }
    }

    /** The form in which settings name a profile. */
    public static ProfileId of(String text) {
        return new ProfileId(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
