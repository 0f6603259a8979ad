package bank.lobby.device.reader.magstripe;

import bank.lobby.device.reader.CardNumberCheck;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tells tracks without sentinels apart by their layout alone.
 *
 * <pre>
 * B digits ^         track 1
 * 99 digits =        track 3 as domestic cards have it, when the number behind 99 keeps its check digit; else track 2
 * digits =           track 2
 * E alone            a track the reader could not read
 * </pre>
 *
 * A guess, not a standard: that domestic cards begin track 3 with 99 is commonly reported and has to be confirmed on the device.
 * A burst of fewer than three characters is a reader's insertion sensor.
 */
final class BareTracks {

    private static final byte PARTING = 0x0D;
    private static final int SHORTEST_TRACK = 3;

    private BareTracks() {}

    static void scan(byte[] swipe, int length, FoundTracks found) {
        int from = 0;
        for (int at = 0; at <= length; at++) {
            if (at == length || swipe[at] == PARTING) {
                take(swipe, from, at, found);
                from = at + 1;
            }
        }
    }

    private static void take(byte[] swipe, int from, int end, FoundTracks found) {
        if (end - from == 1 && swipe[from] == 'E') {
            found.damaged();
        } else if (end - from >= SHORTEST_TRACK) {
            found.take(trackAt(swipe, from, end), swipe, from, end);
        }
    }

    private static Track trackAt(byte[] swipe, int from, int end) {
        if (swipe[from] == 'B') {
            return Track.ONE;
        }
        return swipe[from] == '9' && swipe[from + 1] == '9' && isDomesticThird(Track.THREE.number(swipe, from, end))
                ? Track.THREE
                : Track.TWO;
    }

    private static boolean isDomesticThird(byte @Nullable [] number) {
        if (number == null) {
            return false;
        }
        boolean holds = CardNumberCheck.holds(number);
        Arrays.fill(number, (byte) 0);
        return holds;
    }
}
