package bank.lobby.device.reader.magstripe;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Turns one swipe into what it means. It looks for sentinels anywhere, because readers put sensor digits and leftovers around the tracks.
 *
 * <pre>
 * start   %  track 1     ;  track 2, a second one track 3     + ! # &amp;  track 3 as readers rename it
 * end     ?  then, with a reader that sends it, one check character
 * E alone between sentinels: the reader could not read that track
 * </pre>
 *
 * A number whose check digit is wrong is a bad read, except one that begins with 62: public rules disagree whether all of those follow it,
 * so it is taken with a warning, and only if no other track offers a number that holds. Stateless between swipes. Source: ISO/IEC 7813.
 */
final class TrackDecoder {

    private static final int NOT_FOUND = -1;

    private final boolean sendsCheckCharacter;

    /** @param sendsCheckCharacter whether the reader sends the LRC after each end sentinel; part of its profile */
    TrackDecoder(boolean sendsCheckCharacter) {
        this.sendsCheckCharacter = sendsCheckCharacter;
    }

    /** The caller wipes the number of a {@link StripeRead.Number}, and the swipe itself. */
    StripeRead decode(byte[] swipe, int length) {
        Found found = new Found();
        try {
            scan(swipe, length, found);
            return found.meaning();
        } finally {
            found.numbers.values().forEach(number -> Arrays.fill(number, (byte) 0));
        }
    }

    private void scan(byte[] swipe, int length, Found found) {
        int at = 0;
        while (at < length) {
            if (!isStart(swipe[at])) {
                found.damaged |= swipe[at] == '?';
                at++;
                continue;
            }
            int end = endOf(swipe, at, length);
            if (end == NOT_FOUND) {
                found.damaged = true;
                at++;
            } else {
                at = take(swipe, at, end, length, found);
            }
        }
    }

    /** Where the track ends, or nowhere: a track that runs into the next start sentinel has lost its own end. */
    private static int endOf(byte[] swipe, int start, int length) {
        for (int i = start + 1; i < length; i++) {
            if (swipe[i] == '?') {
                return i;
            }
            if (swipe[i] == '%' || swipe[i] == ';') {
                return NOT_FOUND;
            }
        }
        return NOT_FOUND;
    }

    private int take(byte[] swipe, int start, int end, int length, Found found) {
        Track track = trackAt(swipe[start], found);
        boolean unreadable = end - start == 2 && swipe[start + 1] == 'E';
        boolean checkFails = sendsCheckCharacter
                && !unreadable
                && (end + 1 == length || swipe[end + 1] != TrackCheck.of(swipe, start, end));
        if (unreadable || checkFails) {
            found.damaged = true;
        } else {
            found.take(track, swipe, start, end);
        }
        boolean skipsCheck = sendsCheckCharacter && !unreadable;
        return end + (skipsCheck ? 2 : 1);
    }

    private static boolean isStart(byte value) {
        return switch (value) {
            case '%', ';', '+', '!', '#', '&' -> true;
            default -> false;
        };
    }

    private static Track trackAt(byte start, Found found) {
        return switch (start) {
            case '%' -> Track.ONE;
            case ';' -> found.numericTracks++ == 0 ? Track.TWO : Track.THREE;
            default -> Track.THREE;
        };
    }

    /** What has been seen so far of one swipe. */
    private static final class Found {

        private final Map<Track, byte[]> numbers = new EnumMap<>(Track.class);
        private int numericTracks;
        private boolean wellFormed;
        private boolean damaged;

        void take(Track track, byte[] swipe, int start, int end) {
            byte[] number = track.number(swipe, start + 1, end);
            wellFormed = true;
            if (number == null) {
                return;
            }
            byte[] earlier = numbers.put(track, number);
            if (earlier != null) {
                Arrays.fill(earlier, (byte) 0);
            }
        }

        StripeRead meaning() {
            for (byte[] number : numbers.values()) {
                if (CheckDigit.holds(number)) {
                    return new StripeRead.Number(number.clone(), true);
                }
            }
            for (byte[] number : numbers.values()) {
                if (number[0] == '6' && number[1] == '2') {
                    return new StripeRead.Number(number.clone(), false);
                }
            }
            if (damaged || !numbers.isEmpty()) {
                return new StripeRead.Damaged();
            }
            return wellFormed ? new StripeRead.Foreign() : new StripeRead.Noise();
        }
    }
}
