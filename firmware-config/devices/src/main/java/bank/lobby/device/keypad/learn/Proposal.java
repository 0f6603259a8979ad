package bank.lobby.device.keypad.learn;

import bank.lobby.device.profile.Checksum;
import bank.lobby.device.profile.Framing;
import bank.lobby.device.profile.HexBytes;
import bank.lobby.device.profile.KeypadDialect;
import bank.lobby.device.profile.KeypadProfile;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.device.profile.SerialSettings;
import bank.lobby.device.profile.Verified;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A protocol that reads every press it was learned from.
 *
 * @param ignore what the keypad says without a key being pressed
 * @param presses how many presses it reads
 * @param doubts what is uncertain, worst first; empty when nothing is
 */
public record Proposal(
        Framing framing,
        Checksum checksum,
        KeypadProfile.@Nullable Address address,
        KeypadProfile.Key key,
        List<HexBytes> ignore,
        int presses,
        List<Doubt> doubts) {

    /** Chosen: longer than a repetition at 1200 baud takes, shorter than a finger. */
    private static final Duration DEBOUNCE = Duration.ofMillis(100);

    /** How far it can be trusted. */
    public enum Confidence {
        /** Nothing is uncertain. */
        HIGH,
        /** It works; the doubts say what to look at. */
        MEDIUM,
        /** A serious doubt: not for a branch. */
        LOW
    }

    public Proposal {
        ignore = List.copyOf(ignore);
        doubts = doubts.stream().sorted().distinct().toList();
    }

    public Confidence confidence() {
        if (doubts.isEmpty()) {
            return Confidence.HIGH;
        }
        return doubts.stream().anyMatch(Doubt::serious) ? Confidence.LOW : Confidence.MEDIUM;
    }

    /**
     * The profile, to be written with {@link bank.lobby.device.profile.ProfileWriter}. A rating pad gets a window of 15
     * seconds and no prompt: what the host must say cannot be learned by listening.
     *
     * @param serial what the port was opened with
     */
    public KeypadProfile profile(ProfileId id, String vendor, String model, SerialSettings serial) {
        boolean rates = key.actions().values().stream().allMatch(action -> action.rates());
        return new KeypadProfile(
                id,
                vendor,
                model,
                KeypadDialect.KEY_FRAMES,
                serial,
                framing,
                checksum,
                address,
                key,
                ignore,
                null,
                null,
                rates ? new KeypadProfile.Prompt(null, null, Duration.ofSeconds(15)) : null,
                DEBOUNCE,
                rates ? Duration.ZERO : Duration.ofSeconds(1),
                null,
                notes(),
                "learned from " + presses + " presses on the device",
                new Verified(Verified.Level.NONE, null, null));
    }

    private String notes() {
        String known = doubts.stream().map(Doubt::text).collect(Collectors.joining("; "));
        return "Learned by listening" + (known.isEmpty() ? "." : ": " + known + ".");
    }
}
