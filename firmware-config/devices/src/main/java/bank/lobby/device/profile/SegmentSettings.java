package bank.lobby.device.profile;

/**
 * Where a number display keeps what it shows. Register maps are each maker's own, so they are data.
 *
 * @param register number of the first register of segment bytes, 0 to 65535; two digits to a register
 * @param digits how many digits the display has, 2 to 16, even
 */
public record SegmentSettings(
        @Between(lowest = "0", highest = "65535") int register,
        @Between(lowest = "2", highest = "16") int digits) {

    public SegmentSettings {
        if (digits % 2 != 0) {
            throw new IllegalArgumentException("digits must be even, two to a register");
        }
    }
}
