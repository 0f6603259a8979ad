package bank.lobby.device.profile;

import java.time.Duration;
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
        Duration mechanical,
        Duration pollEvery,
        String notes,
        String source,
        Verified verified)
        implements DeviceProfile {

    private static final Duration LONGEST_MECHANICAL = Duration.ofSeconds(30);
    private static final Duration LONGEST_POLL = Duration.ofMinutes(5);

    public PrinterProfile {
        DeviceProfile.requireSound(vendor, model, notes, source);
        if (mechanical.isNegative() || mechanical.compareTo(LONGEST_MECHANICAL) > 0) {
            throw new IllegalArgumentException("mechanical must be 0s to 30s");
        }
        if (pollEvery.compareTo(Duration.ofSeconds(1)) < 0 || pollEvery.compareTo(LONGEST_POLL) > 0) {
            throw new IllegalArgumentException("poll-every must be 1s to 5m");
        }
    }

    /**
     * The roll and the head over it.
     *
     * @param widthMm of the roll
     * @param printableDots across; 576 on 80 mm, 384 on 58 mm at 203 dpi
     * @param dpi of the head, dots per inch
     */
    public record Paper(int widthMm, int printableDots, int dpi) {

        public Paper {
            if (widthMm < 40
                    || widthMm > 120
                    || printableDots < 200
                    || printableDots > 1_000
                    || dpi < 150
                    || dpi > 400) {
                throw new IllegalArgumentException("width-mm is 40 to 120, printable-dots 200 to 1000, dpi 150 to 400");
            }
        }

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
            int largestMagnification,
            boolean realTimeStatus,
            boolean realTimeClear,
            boolean nativeQr,
            @Nullable HexBytes initialise) {

        public Commands {
            if (largestMagnification < 1 || largestMagnification > 8) {
                throw new IllegalArgumentException("largest-magnification must be 1 to 8");
            }
        }
    }

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
