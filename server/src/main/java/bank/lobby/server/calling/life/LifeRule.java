package bank.lobby.server.calling.life;

import bank.lobby.server.platform.Role;
import java.time.Duration;
import java.util.Set;

/**
 * How far a ticket may be taken each way in one branch. Data of the branch; what it leaves out is as in {@link #DEFAULT}.
 *
 * @param recallLimit how often one call may be repeated, 0 to 20
 * @param recallSpacingSeconds between one announcement of a ticket and the next
 * @param noShowAfterSeconds since the latest announcement, before a customer may be given up
 * @param noShowRecalls how often they must have been called again by then; at most {@code recallLimit}
 * @param requeueBehind how many of its own line a missed call is put behind, 0 to 50
 * @param requeueWithinMinutes since the latest announcement; later they take a new ticket
 * @param requeueLimit how often one ticket may be put back
 * @param parkMinutes how long a ticket is set aside where nobody says
 * @param parkLimitMinutes how long it may be at most
 * @param parkRemindMinutes how long before its return staff are reminded; 0 is never
 * @param undoSeconds how long a teller may take back the last action; 0 is never
 * @param callChosenBy who may call a ticket by name at their own counter; empty is nobody
 */
public record LifeRule(
        int recallLimit,
        int recallSpacingSeconds,
        int noShowAfterSeconds,
        int noShowRecalls,
        int requeueBehind,
        int requeueWithinMinutes,
        int requeueLimit,
        int parkMinutes,
        int parkLimitMinutes,
        int parkRemindMinutes,
        int undoSeconds,
        Set<Role> callChosenBy) {

    /**
     * Chosen: three repeats ten seconds apart are half a minute of the loudspeaker, the usual custom of 三次叫号; twenty
     * seconds are a walk across a large hall; three calls later a customer still sees their turn coming; two returns and
     * half an hour keep old numbers out of the line; half an hour is a form, two a trip home for a document; ten
     * seconds are a wrong key noticed.
     */
    public static final LifeRule DEFAULT = new LifeRule(3, 10, 20, 1, 3, 30, 2, 30, 120, 5, 10, Set.of(Role.TELLER));

    public LifeRule {
        within("recallLimit", recallLimit, 0, 20);
        within("recallSpacingSeconds", recallSpacingSeconds, 0, 300);
        within("noShowAfterSeconds", noShowAfterSeconds, 0, 900);
        within("noShowRecalls", noShowRecalls, 0, recallLimit);
        within("requeueBehind", requeueBehind, 0, 50);
        within("requeueWithinMinutes", requeueWithinMinutes, 0, 720);
        within("requeueLimit", requeueLimit, 0, 20);
        within("parkLimitMinutes", parkLimitMinutes, 1, 720);
        within("parkMinutes", parkMinutes, 1, parkLimitMinutes);
        within("parkRemindMinutes", parkRemindMinutes, 0, 60);
        within("undoSeconds", undoSeconds, 0, 60);
        callChosenBy = Set.copyOf(callChosenBy);
    }

    Duration recallSpacing() {
        return Duration.ofSeconds(recallSpacingSeconds);
    }

    Duration noShowAfter() {
        return Duration.ofSeconds(noShowAfterSeconds);
    }

    Duration requeueWithin() {
        return Duration.ofMinutes(requeueWithinMinutes);
    }

    private static void within(String name, int value, int lowest, int highest) {
        if (value < lowest || value > highest) {
            throw new IllegalArgumentException(name + " is " + lowest + " to " + highest + ", not " + value);
        }
    }
}
