package bank.lobby.server.platform;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a branch, as stored. Never changed afterwards.
 *
 * @param branch which branch
 * @param rev its revision
 * @param at server time
 * @param type what happened
 * @param actor staff number or station id
 * @param ticket which ticket, if one
 * @param counter number of the counter, if one
 * @param body JSON text
 */
public record EventRow(
        String branch,
        long rev,
        Instant at,
        String type,
        String actor,
        @Nullable UUID ticket,
        @Nullable Integer counter,
        String body) {}
