package bank.lobby.device.reader.magstripe;

import bank.lobby.device.reader.CardNumberCheck;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** What has been seen so far of one swipe. Holds numbers until {@link #wipe}. */
final class FoundTracks {

    private final Map<Track, byte[]> numbers = new EnumMap<>(Track.class);
    private int numericTracks;
    private boolean wellFormed;
    private boolean damaged;

    /** Tells the first track that begins with {@code ;} from the second, and counts. */
    boolean isFirstNumericTrack() {
        return numericTracks++ == 0;
    }

    void damaged() {
        damaged = true;
    }

    /**
     * Notes a whole track.
     *
     * @param from index of its first character, sentinel not counted
     * @param end index after its last
     * @return whether it is laid out as a bank card's
     */
    boolean take(Track track, byte[] swipe, int from, int end) {
        byte[] number = track.number(swipe, from, end);
        wellFormed = true;
        if (number == null) {
            return false;
        }
        byte[] earlier = numbers.put(track, number);
        if (earlier != null) {
            Arrays.fill(earlier, (byte) 0);
        }
        return true;
    }

    StripeRead meaning() {
        for (byte[] number : numbers.values()) {
            if (CardNumberCheck.holds(number)) {
                return new StripeRead.Number(number.clone(), true);
            }
        }
        for (byte[] number : numbers.values()) {
            if (CardNumberCheck.mayBeWrong(number)) {
                return new StripeRead.Number(number.clone(), false);
            }
        }
        if (damaged || !numbers.isEmpty()) {
            return new StripeRead.Damaged();
        }
        return wellFormed ? new StripeRead.Foreign() : new StripeRead.Noise();
    }

    void wipe() {
        numbers.values().forEach(number -> Arrays.fill(number, (byte) 0));
        numbers.clear();
    }
}
