package bank.lobby.device.provision;

import bank.lobby.device.profile.BusSettings;
import bank.lobby.device.profile.DeviceProfile;
import bank.lobby.device.profile.EchoMode;
import bank.lobby.device.profile.HexBytes;
import bank.lobby.device.profile.SetupStep;
import bank.lobby.device.profile.SignDialect;
import bank.lobby.device.profile.SignProfile;
import bank.lobby.device.sign.SignSetup;
import bank.lobby.device.sign.Signs;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What gives a sign its address, and what of it nobody can check.
 *
 * @param steps in the order to be sent
 * @param warnings for the technician, before anything is sent
 */
record SignAddressing(List<SetupStep> steps, List<String> warnings) {

    /** @throws IllegalArgumentException when the device cannot be given an address so */
    static SignAddressing of(DeviceProfile profile, int from, @Nullable Integer to, boolean erase) {
        if (!(profile instanceof SignProfile) || to == null) {
            throw new IllegalArgumentException("--address is for signs, and --erase-memory comes with it");
        }
        SignProfile sign = (SignProfile) profile;
        List<SetupStep> steps = new ArrayList<>();
        if (erase) {
            steps.add(step(Signs.setUp(sign, new SignSetup.EraseMemory(from)), false));
        }
        // A Modbus sign answers the writing of a register with the request itself, which an echo looks like.
        BusSettings bus = sign.bus();
        boolean checkable = sign.dialect() == SignDialect.MODBUS && bus != null && bus.echo() == EchoMode.SUPPRESSED;
        steps.add(step(Signs.setUp(sign, new SignSetup.Address(from, to)), checkable));
        List<String> warnings = new ArrayList<>();
        warnings.add("only with this sign alone on its line: every sign with the address " + from + " takes " + to);
        warnings.add(
                checkable
                        ? "not checked: whether the sign keeps its address without power; try it after switching it off"
                        : "not checked: what is sent has no answer to be told from an echo; see it with ./lobby device try");
        return new SignAddressing(steps, warnings);
    }

    /** What the profile has to be told, and then these. */
    List<SetupStep> after(@Nullable List<SetupStep> before) {
        List<SetupStep> all = new ArrayList<>(before == null ? List.of() : before);
        all.addAll(steps);
        return all;
    }

    private static SetupStep step(byte[] frame, boolean answered) {
        HexBytes bytes = new HexBytes(HexFormat.ofDelimiter(" ").withUpperCase().formatHex(frame));
        return new SetupStep(bytes, answered ? bytes : null);
    }
}
