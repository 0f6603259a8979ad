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
     * @param rollMm length of a full roll; absent is 50 m, a usual kiosk roll
     * @param nearEndMm what is left when the near-end sensor sees the core; absent where the model has no such sensor
     * @param headToCutterMm paper that a cut leaves behind the head; absent is 12 mm
     */
    public record Paper(
            @Between(lowest = "40", highest = "120") int widthMm,
            @Between(lowest = "200", highest = "1000") int printableDots,
            @Between(lowest = "150", highest = "400") int dpi,

            @Between(lowest = "1000", highest = "1000000") @Nullable
            Integer rollMm,

            @Between(lowest = "100", highest = "50000") @Nullable
            Integer nearEndMm,

            @Between(lowest = "0", highest = "60") @Nullable Integer headToCutterMm) {

        /** Chosen: most makers' figures lie between 10 and 14 mm. */
        public static final int USUAL_HEAD_TO_CUTTER_MM = 12;

        /** Chosen: 80 mm rolls of 70 to 80 mm diameter hold 45 to 60 m. */
        public static final int USUAL_ROLL_MM = 50_000;

        /** A roll and a head with nothing special about them. */
        public Paper(int widthMm, int printableDots, int dpi) {
            this(widthMm, printableDots, dpi, null, null, null);
        }

        /** How many 12-dot columns fit; a Chinese character takes two. */
        public int columns() {
            return printableDots / 12;
        }

        /** Rounded up: a slip is never longer than this says. */
        public int millimetres(int dots) {
            return (int) Math.ceil(dots * 25.4 / dpi);
        }

        public int dots(int millimetres) {
            return (int) Math.round(millimetres * dpi / 25.4);
        }
    }

    /**
     * What of ESC/POS the model understands.
     *
     * @param proof the best proof of print it gives
     * @param cut which command cuts
     * @param largestMagnification of {@code GS ! n}: 8 on Epson, 2 on cheap firmware
     * @param realTimeStatus whether {@code DLE EOT n} is answered
     * @param clear how a half printed slip is thrown away, so that it is known not to come out later
     * @param qr how codes are printed
     * @param autoStatus whether {@code GS a n} makes it say every change by itself; absent is no
     * @param logo how a logo gets on paper; absent is as part of the slip
     * @param buzzer bytes that sound it, such as {@code 1B 28 41 04 00 30 02 02 02} (Epson: n, times, 100 ms) or
     *     {@code 1B 42 02 02} (Chinese makers: times, length); absent where it has none
     * @param initialise bytes sent in place of {@code 1B 40 1C 26} at the head of a slip
     * @param afterInitialise bytes sent after those, such as {@code 1B 63 35 01} (panel buttons off, which an
     *     initialisation switches on again) or {@code 1C 43 n} where a model wants it
     * @param motionUnitsPerDot of {@code ESC 3} and {@code ESC J}: 1, or 2 on models that step by half a dot; absent is 1
     */
    public record Commands(
            Proof proof,
            Cut cut,
            @Between(lowest = "1", highest = "8") int largestMagnification,
            boolean realTimeStatus,
            Clear clear,
            Qr qr,
            @Nullable Boolean autoStatus,
            @Nullable Logo logo,
            @Nullable HexBytes buzzer,
            @Nullable HexBytes initialise,
            @Nullable HexBytes afterInitialise,
            @Between(lowest = "1", highest = "2") @Nullable Integer motionUnitsPerDot) {

        public boolean saysItsStatus() {
            return Boolean.TRUE.equals(autoStatus);
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

    /** What cuts the slip off at its end. */
    public enum Cut {
        /** {@code GS V 42 00}: feeds to the cutter, leaves a point uncut. */
        PARTIAL,
        /** {@code GS V 41 00}: feeds to the cutter, cuts through. */
        FULL,
        /** {@code ESC i}, old: cuts where the paper is, so the slip is fed to the cutter first. */
        ESC_I,
        /** {@code ESC m}, old: the same, leaving more uncut. */
        ESC_M,
        /** A tear bar. */
        NONE
    }

    /** How what is in the printer's buffers is thrown away after a fault. */
    public enum Clear {
        /** {@code DLE DC4 8}: in any state, and it answers. */
        REAL_TIME,
        /** {@code DLE ENQ 2}: only in an error state, without an answer; that the error is gone shows it was done. */
        RECOVERY,
        /** Not at all: the rest comes out after the paper change. */
        NONE
    }

    /** How a QR code gets on paper. */
    public enum Qr {
        /** {@code GS ( k}: the printer draws it. */
        NATIVE,
        /** {@code GS v 0} at full resolution. */
        RASTER,
        /** {@code GS v 0} drawn by the printer at double size (m = 3): a quarter of the bytes. */
        RASTER_HALF
    }

    /** How a logo gets on paper. */
    public enum Logo {
        /** {@code FS q} stored it once, {@code FS p 1 0} prints it: four bytes a slip. */
        STORED,
        /** {@code GS v 0} with every slip, where the line is fast enough. */
        RASTER,
        /** It prints none. */
        NONE
    }
}
