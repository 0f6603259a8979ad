package bank.lobby.device.profile;

/**
 * Where a number display keeps what it shows. Register maps are each maker's own, so they are data.
 *
 * @param register number of the first register of segment bytes, 0 to 65535; two digits to a register
 * @param digits how many digits the display has, 2 to 16, even
 */
public record SegmentSettings(int register, int digits) {

    public SegmentSettings {
        if (register < 0 || register > 0xFFFF) {
            throw new IllegalArgumentException("register must be 0 to 65535");
        }
        if (digits < 2 || digits > 16 || digits % 2 != 0) {
            throw new IllegalArgumentException("digits must be 2 to 16 and even, two digits to a register");
        }
    }
}
