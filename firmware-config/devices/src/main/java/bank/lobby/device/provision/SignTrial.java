package bank.lobby.device.provision;

import bank.lobby.device.profile.SignProfile;
import bank.lobby.device.sign.CounterSign;
import bank.lobby.device.sign.SignFace;
import bank.lobby.device.sign.SignStatus;
import bank.lobby.device.sign.Signs;
import java.time.Duration;

/** {@code try} on a sign: 8888, which lights every segment, and then nothing. */
final class SignTrial {

    private static final Duration OPEN_LIMIT = Duration.ofSeconds(5);
    private static final Duration SHOW_LIMIT = Duration.ofSeconds(5);

    private SignTrial() {}

    static Exit run(
            SignProfile profile, String port, int counter, Duration hold, Surroundings surroundings, Answer answer) {
        try (CounterSign sign = Signs.open(profile, port, counter, surroundings.clock())) {
            if (!LinkWait.open(sign::link, port, OPEN_LIMIT, answer)) {
                return Exit.UNREACHABLE;
            }
            SignStatus shown = shown(sign, new SignFace.Called("8888"));
            answer.data().put("shown", shown.name());
            answer.line("8888: " + words(shown));
            LinkWait.until(() -> false, hold);
            SignStatus blank = shown(sign, new SignFace.Blank());
            answer.data().put("blanked", blank.name());
            answer.line("dark: " + words(blank));
            return exit(shown == SignStatus.SHOWN || shown == SignStatus.SENT ? blank : shown, answer);
        }
    }

    private static SignStatus shown(CounterSign sign, SignFace face) {
        sign.show(face);
        LinkWait.until(() -> sign.status() != SignStatus.PENDING, SHOW_LIMIT);
        return sign.status();
    }

    private static Exit exit(SignStatus status, Answer answer) {
        return switch (status) {
            case SHOWN, SENT -> Exit.OK;
            case REFUSED -> {
                answer.problem("the sign answers and refuses: the register or the digits of the profile do not fit it");
                yield Exit.FAILED;
            }
            case LOST, PENDING -> {
                answer.problem("the sign does not answer: check its address (--counter), speed, and the two wires");
                yield Exit.UNREACHABLE;
            }
        };
    }

    private static String words(SignStatus status) {
        return switch (status) {
            case SHOWN -> "acknowledged by the sign";
            case SENT -> "sent; this kind of sign acknowledges nothing, so look at it";
            case REFUSED -> "refused by the sign";
            case LOST -> "no answer";
            case PENDING -> "not sent";
        };
    }
}
