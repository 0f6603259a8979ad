package bank.lobby.device.conformance;

import bank.lobby.device.profile.DeviceProfile;
import bank.lobby.device.profile.KeypadProfile;
import bank.lobby.device.profile.PrinterProfile;
import bank.lobby.device.profile.ReaderProfile;
import bank.lobby.device.profile.SignProfile;
import bank.lobby.device.twin.RunningTwin;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the checks of any kind of device. */
public final class Conformance {

    private Conformance() {}

    /**
     * Runs all checks that fit, in a fixed order, each on a fresh link. Takes from a second to a minute.
     *
     * @param port where the device is
     * @param hands the twin at that port, which can be told to run out of paper or to swipe a card; null for a real device
     * @throws IllegalArgumentException when the port is none
     */
    public static List<Check> run(
            DeviceProfile profile, String port, @Nullable RunningTwin hands, InstantSource clock) {
        return switch (profile) {
            case PrinterProfile printer -> new PrinterChecks(printer, port, hands, clock).run();
            case SignProfile sign -> new SignChecks(sign, port, hands, clock).run();
            case ReaderProfile reader -> new ReaderChecks(reader, port, hands, clock).run();
            case KeypadProfile keypad -> new KeypadChecks(keypad, port, hands, clock).run();
        };
    }
}
