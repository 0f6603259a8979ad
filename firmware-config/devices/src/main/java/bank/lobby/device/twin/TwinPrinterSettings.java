package bank.lobby.device.twin;

import java.time.Duration;
import java.util.Set;

/**
 * What kind of printer a twin is.
 *
 * @param printableDots 576 is 80 mm paper, 384 is 58 mm
 * @param baud the speed at which bytes are taken; 0 takes them as fast as they come
 * @param mechanical how long printing and cutting a slip take; until then no proof is given
 * @param lacks what this model does not understand, though its dialect has it
 */
public record TwinPrinterSettings(int printableDots, int baud, Duration mechanical, Set<Lack> lacks) {

    /** What cheaper models leave out. */
    public enum Lack {
        /** {@code GS ( H} is unknown: it leaves a mark on the paper and no answer. */
        PROCESS_ID,
        /** {@code GS ( k} is unknown. */
        CODES,
        /** {@code DLE DC4 8} is text like any other. */
        CLEARING
    }

    /** 80 mm, as fast as it goes: for tests. */
    public static final TwinPrinterSettings QUICK = new TwinPrinterSettings(576, 0, Duration.ZERO);

    /** 80 mm at 115200 baud with the second a real slip takes: for the demo. */
    public static final TwinPrinterSettings TRUE_TO_LIFE =
            new TwinPrinterSettings(576, 115_200, Duration.ofMillis(1_100));

    /** A model that lacks nothing. */
    public TwinPrinterSettings(int printableDots, int baud, Duration mechanical) {
        this(printableDots, baud, mechanical, Set.of());
    }

    public TwinPrinterSettings {
        lacks = Set.copyOf(lacks);
        if (printableDots < 200 || printableDots > 1_000 || baud < 0 || mechanical.isNegative()) {
            throw new IllegalArgumentException("printableDots is 200 to 1000, baud and mechanical not negative");
        }
    }
}
