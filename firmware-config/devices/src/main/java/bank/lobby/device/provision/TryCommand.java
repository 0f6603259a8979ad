package bank.lobby.device.provision;

import bank.lobby.device.profile.DeviceProfile;
import bank.lobby.device.profile.KeypadProfile;
import bank.lobby.device.profile.PrinterProfile;
import bank.lobby.device.profile.ReaderProfile;
import bank.lobby.device.profile.SignProfile;
import java.io.IOException;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code try}: makes the device do what it is for, once. */
@Command(
        name = "try",
        header = "Make a device do what it is for, once.",
        description = {
            "Make a device do what it is for, once. A printer prints a test slip and proves it; a reader waits for a card",
            "or document and shows its kind and masked number; a sign shows 8888 and goes dark again; a keypad waits for",
            "keys. Stop the station's service first: a serial port has one owner."
        })
final class TryCommand extends TechnicianCommand {

    @Parameters(index = "0", paramLabel = "PROFILE", description = "An id from the list, or a file.")
    private String named = "";

    @Parameters(index = "1", paramLabel = "PORT", description = "/dev/... or tcp://host:port.")
    private String port = "";

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            description = "How long to wait for a card or a key (default 60).")
    private int wait = 60;

    @Option(
            names = "--counter",
            paramLabel = "N",
            description = "The counter of a sign, which is its address on a line with many (default 1).")
    private int counter = 1;

    @Option(names = "--hold", paramLabel = "SECONDS", description = "How long a sign shows its test (default 3).")
    private int hold = 3;

    @Option(names = "--keys", paramLabel = "N", description = "End after so many keys of a keypad (default 20).")
    private int keys = 20;

    TryCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Exit run(Answer answer) throws IOException, InterruptedException {
        DeviceProfile profile = profile(named);
        answer.data().put("profile", profile.id().text()).put("port", port);
        return switch (profile) {
            case PrinterProfile printer -> PrinterTrial.run(printer, port, surroundings(), answer);
            case ReaderProfile reader ->
                ReaderTrial.run(reader, port, Duration.ofSeconds(wait), surroundings(), answer);
            case SignProfile sign ->
                SignTrial.run(sign, port, counter, Duration.ofSeconds(hold), surroundings(), answer);
            case KeypadProfile keypad ->
                new KeypadTrial(keypad, port, surroundings(), answer).run(counter, Duration.ofSeconds(wait), keys);
        };
    }
}
