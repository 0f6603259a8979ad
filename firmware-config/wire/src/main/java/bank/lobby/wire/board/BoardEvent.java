package bank.lobby.wire.board;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a branch as the hall sees it. Every revision comes, also one that changes nothing here, so that a gap
 * is always noticed.
 *
 * @param rev the branch's revision
 * @param type what happened: ISSUED, CALLED, RECALLED, COUNTER_OPENED, …; for reading, not for deciding
 * @param at server time
 * @param ticket what it did to a ticket, if anything
 * @param counter the counter as it stands now, if it changed
 */
@JsonTypeName("event")
public record BoardEvent(
        long rev,
        String type,
        Instant at,
        @Nullable BoardTicketChange ticket,
        @Nullable BoardCounter counter) implements BoardMessage {

    public BoardEvent {
        requireNonNull(type, "type");
        requireNonNull(at, "at");
    }
}
