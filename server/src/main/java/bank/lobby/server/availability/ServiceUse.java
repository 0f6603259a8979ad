package bank.lobby.server.availability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What of a service is used up on a business day, and who has been there to serve it.
 *
 * @param nextNumber number the next ticket will have, the end of its range left aside
 * @param waiting how many wait for it
 * @param ofDay tickets given that count for its quota; 0 where it has none
 * @param ofSlot likewise, since the slot of the quota began that holds now
 * @param ableNow whether somebody signed in can serve it; a counter that pauses counts
 * @param ableUntil when the last one who could signed out; {@code null} when nobody could today
 * @param dutySince when the first teller of the day signed in anywhere in the branch; {@code null} before that
 */
record ServiceUse(
        int nextNumber,
        int waiting,
        int ofDay,
        int ofSlot,
        boolean ableNow,
        @Nullable Instant ableUntil,
        @Nullable Instant dutySince) {}
