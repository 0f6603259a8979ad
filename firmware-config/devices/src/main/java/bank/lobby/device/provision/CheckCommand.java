package bank.lobby.device.provision;

import bank.lobby.device.profile.DeviceProfile;
import java.io.IOException;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code check}: whether a profile can be used, with every problem there is. */
@Command(
        name = "check",
        header = "Whether a profile can be used.",
        description = {
            "Read a profile and say every problem in it, with its key. A file of your own may inherit from a profile of",
            "the list. Exit code 0 when it is sound, 1 when it is not."
        })
final class CheckCommand extends TechnicianCommand {

    @Parameters(paramLabel = "PROFILE", description = "An id from the list, or a file.")
    private String named = "";

    CheckCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Exit run(Answer answer) throws IOException {
        DeviceProfile profile = profile(named);
        answer.data()
                .put("profile", profile.id().text())
                .put("vendor", profile.vendor())
                .put("model", profile.model())
                .put("verified", profile.verified().level().name().toLowerCase(Locale.ROOT))
                .put("source", profile.source());
        answer.line(profile.id() + " is sound: " + profile.vendor() + " " + profile.model());
        answer.line("tried:  " + answer.data().path("verified").stringValue());
        answer.line("source: " + profile.source());
        answer.line("notes:  " + profile.notes());
        return Exit.OK;
    }
}
