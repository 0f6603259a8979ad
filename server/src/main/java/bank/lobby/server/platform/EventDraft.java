package bank.lobby.server.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change about to be written to the branch's log.
 *
 * @param type what happened, upper case with underscores; stable
 * @param ticket which ticket it happened to, if one
 * @param counter number of the counter it happened at, if one
 * @param body what changed, as it stands now; becomes JSON
 */
public record EventDraft(
        String type, @Nullable UUID ticket, @Nullable Integer counter, Object body) {}
