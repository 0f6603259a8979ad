package bank.lobby.device.profile;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket printer.
 *
 * @param commands which parts of the dialect the model has
 * @param mechanical from the last byte to the slip lying in the tray: print, feed and cut; 0 to 30 s
 * @param pollEvery how often the sensors are asked while no job runs; 1 s to 5 min
 */
public record PrinterProfile(
        ProfileId id,
        String vendor,
        String model,
        PrinterDialect dialect,
        SerialSettings serial,
        Paper paper,
        Commands commands,
        @Between(lowest = "0s", highest = "30s") Duration mechanical,
        @Between(lowest = "1s", highest = "5m") Duration pollEvery,
        @Nullable List<SetupStep> setup,
        String notes,
        String source,
        Verified verified)
        implements DeviceProfile {

    public PrinterProfile {
        DeviceProfile.requireSound(vendor, model, notes, source);
    }

    /**
     * The roll and the head over it.
     *
     * @param widthMm of the roll
     * @param printableDots across; 576 on 80 mm, 384 on 58 mm at 203 dpi
     * @param dpi of the head, dots per inch
     */
    public record Paper(
            @Between(lowest = "40", highest = "120") int widthMm,
            @Between(lowest = "200", highest = "1000") int printableDots,
            @Between(lowest = "150", highest = "400") int dpi) {

        /** How many 12-dot columns fit; a Chinese character takes two. */
        public int columns() {
            return printableDots / 12;
        }
    }

    /**
     * What of ESC/POS the model understands.
     *
     * @param proof the best proof of print it gives
     * @param cut what {@code GS V} may ask for
     * @param largestMagnification of {@code GS ! n}: 8 on Epson, 2 on cheap firmware
     * @param realTimeStatus whether {@code DLE EOT n} is answered
     * @param realTimeClear whether {@code DLE DC4 8} empties the buffers and answers, so that a half printed slip is
     *     known not to come out later
     * @param nativeQr whether {@code GS ( k} draws QR codes; without it the text of the code is printed
     * @param initialise bytes sent in place of {@code 1B 40 1C 26} at the head of a slip
     */
    public record Commands(
            Proof proof,
            Cut cut,
            @Between(lowest = "1", highest = "8") int largestMagnification,
            boolean realTimeStatus,
            boolean realTimeClear,
            boolean nativeQr,
            @Nullable HexBytes initialise) {}

    /** How a printer can tell that a slip is on paper, best first. */
    public enum Proof {
        /** {@code GS ( H}: an id that comes back once everything before it is printed. */
        PROCESS_ID,
        /** {@code GS r}: an answer that comes once everything before it is processed; at most a line behind. */
        BUFFER_QUERY,
        /** No proof; a job that was sent is unknown, not printed. */
        NONE
    }

    /** What the cutter does at the end of a slip. */
    public enum Cut {
        PARTIAL,
        FULL,
        NONE
    }
}
