package bank.lobby.device.conformance;

import bank.lobby.device.profile.NumberSettings;
import bank.lobby.device.profile.SignProfile;
import bank.lobby.device.sign.CounterSign;
import bank.lobby.device.sign.SignFace;
import bank.lobby.device.sign.SignStatus;
import bank.lobby.device.sign.Signs;
import bank.lobby.device.twin.RunningTwin;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a sign's profile claims: it shows, it acknowledges where its dialect does, it goes dark, it comes back. */
final class SignChecks {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String NUMBER = "8888";

    private final SignProfile profile;
    private final String port;
    private final @Nullable RunningTwin hands;
    private final InstantSource clock;
    private final List<Check> checks = new ArrayList<>();

    SignChecks(SignProfile profile, String port, @Nullable RunningTwin hands, InstantSource clock) {
        this.profile = profile;
        this.port = port;
        this.hands = hands;
        this.clock = clock;
    }

    List<Check> run() {
        try (CounterSign sign = Signs.open(profile, port, 1, clock)) {
            if (!Patience.until(() -> sign.link().open(), LIMIT)) {
                return List.of(Check.failed(
                        "show", "the port did not open: " + sign.link().reason()));
            }
            show(sign, "show", new SignFace.Serving(NUMBER), text -> text.contains(NUMBER));
            show(sign, "change", new SignFace.Serving("A037"), text -> text.contains(words("A037")));
            refreshed(sign);
            show(sign, "blank", new SignFace.Blank(), this::idle);
            return List.copyOf(checks);
        }
    }

    /** What of a ticket number the sign can show: a display of numbers has no letters and no leading zeros. */
    private String words(String number) {
        return profile.number() == null ? number : number.replaceFirst("^[^1-9]+", "");
    }

    /** Dark; a display of numbers shows its idle number instead. */
    private boolean idle(String text) {
        NumberSettings number = profile.number();
        return number == null ? text.isBlank() : text.equals(Integer.toString(number.idle()));
    }

    private void show(CounterSign sign, String name, SignFace face, Predicate<String> right) {
        long started = System.nanoTime();
        sign.show(face);
        Patience.until(() -> sign.status() != SignStatus.PENDING, LIMIT);
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        switch (sign.status()) {
            case SHOWN -> checks.add(Check.passed(name + ", acknowledged", took, "the sign says so"));
            case SENT -> checks.add(Check.notClaimed(name + ", acknowledged"));
            case REFUSED -> checks.add(Check.failed(name + ", acknowledged", "the sign refuses it"));
            case LOST, PENDING -> checks.add(Check.failed(name + ", acknowledged", "no answer"));
        }
        RunningTwin twin = hands;
        if (twin == null) {
            checks.add(new Check(name, Check.Verdict.LOOK, null, "look at the sign"));
        } else if (Patience.until(() -> right.test(twin.face()), LIMIT)) {
            checks.add(Check.passed(name, took, twin.face().isEmpty() ? "dark" : "shows " + twin.face()));
        } else {
            checks.add(Check.failed(name, "shows '" + twin.face() + "'"));
        }
    }

    /** Loses its line and comes back: the face must stand there again without anybody showing it. */
    private void refreshed(CounterSign sign) {
        RunningTwin twin = hands;
        if (twin == null) {
            checks.add(Check.skipped("line lost"));
            return;
        }
        twin.tell("vanish");
        boolean noticed = Patience.until(() -> !sign.link().open(), LIMIT);
        long started = System.nanoTime();
        twin.tell("come-back");
        boolean back = Patience.until(() -> sign.link().open(), LIMIT);
        boolean shown =
                Patience.until(() -> sign.status() == SignStatus.SHOWN || sign.status() == SignStatus.SENT, LIMIT);
        checks.add(
                noticed && back && shown
                        ? Check.passed(
                                "line lost", Duration.ofNanos(System.nanoTime() - started), "shown again by itself")
                        : Check.failed("line lost", noticed ? "not shown again" : "not noticed"));
    }
}
