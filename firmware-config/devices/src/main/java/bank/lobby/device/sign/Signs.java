package bank.lobby.device.sign;

import static java.util.Objects.requireNonNull;

import bank.lobby.device.link.LinkOpener;
import bank.lobby.device.profile.SignProfile;
import bank.lobby.device.sign.cd5220.Cd5220FaceWriter;
import bank.lobby.device.sign.modbus.ModbusFaceWriter;
import java.time.InstantSource;

/** Opens the sign a profile describes. Each dialect has its line here. */
public final class Signs {

    private Signs() {}

    /**
     * Starts the sign's port; the device need not be there yet. The sign is blank until the first face.
     *
     * @param port {@code tcp://host:port}, or the path of a serial device or pseudo terminal
     * @param unit the number of the sign's counter, which is also its address (1 to 247) on a line that has addresses
     * @throws IllegalArgumentException if the port is neither, or the unit is out of range
     */
    public static CounterSign open(SignProfile profile, String port, int unit, InstantSource clock) {
        LinkOpener opener = LinkOpener.of(port, profile.serial());
        FaceWriter writer = switch (profile.dialect()) {
            case MODBUS ->
                new ModbusFaceWriter(
                        profile.serial(), requireNonNull(profile.segments(), "segments"), opener, unit, clock);
            case CD5220 -> new Cd5220FaceWriter(profile.serial(), opener, unit, clock);
        };
        return new LatestFaceSign(Integer.toString(unit), writer);
    }
}
