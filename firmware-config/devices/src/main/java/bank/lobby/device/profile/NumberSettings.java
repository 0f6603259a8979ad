package bank.lobby.device.profile;

import org.jspecify.annotations.Nullable;

/**
 * Where a display keeps the number it shows, if numbers are all it has. It shows the digits of a ticket number without its letters.
 * Register maps are each maker's own, so they are data.
 *
 * @param register that takes the number, 0 to 65535
 * @param idle the number shown while there is none, -999 to 32767; such a display cannot go dark
 * @param pointRegister that takes the decimal point, which is then kept off, 0 to 65535; absent: the display has none
 */
public record NumberSettings(
        int register, int idle, @Nullable Integer pointRegister) {

    public NumberSettings {
        requireRegister("register", register);
        if (pointRegister != null) {
            requireRegister("point-register", pointRegister);
        }
        if (idle < -999 || idle > 32_767) {
            throw new IllegalArgumentException("idle must be -999 to 32767");
        }
    }

    private static void requireRegister(String name, int register) {
        if (register < 0 || register > 0xFFFF) {
            throw new IllegalArgumentException(name + " must be 0 to 65535");
        }
    }
}
