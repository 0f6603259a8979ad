package bank.lobby.device.twin;

import java.time.Duration;

/**
 * What kind of printer a twin is.
 *
 * @param printableDots 576 is 80 mm paper, 384 is 58 mm
 * @param baud the speed at which bytes are taken; 0 takes them as fast as they come
 * @param mechanical how long printing and cutting a slip take; until then no proof is given
 */
public record TwinPrinterSettings(int printableDots, int baud, Duration mechanical) {

    /** 80 mm, as fast as it goes: for tests. */
    public static final TwinPrinterSettings QUICK = new TwinPrinterSettings(576, 0, Duration.ZERO);

    /** 80 mm at 115200 baud with the second a real slip takes: for the demo. */
    public static final TwinPrinterSettings TRUE_TO_LIFE =
            new TwinPrinterSettings(576, 115_200, Duration.ofMillis(1_100));

    public TwinPrinterSettings {
        if (printableDots < 200 || printableDots > 1_000 || baud < 0 || mechanical.isNegative()) {
            throw new IllegalArgumentException("printableDots is 200 to 1000, baud and mechanical not negative");
        }
    }
}
