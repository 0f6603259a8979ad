package bank.lobby.device.reader.magstripe;

import bank.lobby.device.profile.StripeSettings;
import bank.lobby.device.reader.CardNumberCheck;

/**
 * Turns one swipe into what it means. It looks for sentinels anywhere, because readers put sensor digits and leftovers around the tracks.
 *
 * <pre>
 * start   %  track 1     ;  track 2, a second one track 3     + ! # &amp;  track 3 as readers rename it
 * end     ?  then, with a reader that sends it, one check character
 * E alone between sentinels: the reader could not read that track
 * </pre>
 *
 * With sentinels switched off the tracks are parted by 0D alone and told apart by their layout ({@link BareTracks}).
 *
 * <p>A number whose check digit is wrong is a bad read, except where {@link CardNumberCheck#mayBeWrong}: it is taken with a warning then, and only
 * if no other track offers a number that holds. Stateless between swipes. Source: ISO/IEC 7813.
 */
final class TrackDecoder {

    private static final int NOT_FOUND = -1;

    private final boolean sendsCheckCharacter;
    private final boolean bare;

    TrackDecoder(StripeSettings settings) {
        this.sendsCheckCharacter = settings.checkCharacter();
        this.bare = settings.shape() == StripeSettings.Shape.BARE;
    }

    /** The caller wipes the number of a {@link StripeRead.Number}, and the swipe itself. */
    StripeRead decode(byte[] swipe, int length) {
        FoundTracks found = new FoundTracks();
        try {
            if (bare) {
                BareTracks.scan(swipe, length, found);
            } else {
                scan(swipe, length, found);
            }
            return found.meaning();
        } finally {
            found.wipe();
        }
    }

    private void scan(byte[] swipe, int length, FoundTracks found) {
        int at = 0;
        while (at < length) {
            if (!isStart(swipe[at])) {
                if (swipe[at] == '?') {
                    found.damaged();
                }
                at++;
                continue;
            }
            int end = endOf(swipe, at, length);
            if (end == NOT_FOUND) {
                found.damaged();
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

    private int take(byte[] swipe, int start, int end, int length, FoundTracks found) {
        Track track = trackAt(swipe[start], found);
        boolean unreadable = end - start == 2 && swipe[start + 1] == 'E';
        boolean checkFails = sendsCheckCharacter
                && !unreadable
                && (end + 1 == length || swipe[end + 1] != TrackCheck.of(swipe, start, end));
        if (unreadable || checkFails) {
            found.damaged();
        } else {
            found.take(track, swipe, start + 1, end);
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

    private static Track trackAt(byte start, FoundTracks found) {
        return switch (start) {
            case '%' -> Track.ONE;
            case ';' -> found.isFirstNumericTrack() ? Track.TWO : Track.THREE;
            default -> Track.THREE;
        };
    }
}
