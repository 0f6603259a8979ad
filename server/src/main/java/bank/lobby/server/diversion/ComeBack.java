package bank.lobby.server.diversion;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A customer who was at a machine in vain takes a ticket: it keeps the place the offer took from them. */
@Component
public class ComeBack {

    private final DiversionRows rows;

    ComeBack(DiversionRows rows) {
        this.rows = rows;
    }

    /**
     * Since when a customer waits who asks for a number for {@code service} and comes back from a machine; empty where they
     * do not. The diversion ends in the event of {@code change}.
     *
     * @param token of the customer; {@code null} where nobody was identified
     * @param saysSo whether they said so themselves
     */
    public Optional<Instant> since(BranchChange change, String service, @Nullable String token, boolean saysSo) {
        return token == null && !saysSo
                ? Optional.empty()
                : rows.comingBack(change, service, token, saysSo).map(diversion -> end(change, diversion));
    }

    /**
     * As the other, of the diversion {@code id}, which a lobby manager has seen on the tablet.
     *
     * @throws Refusal 404 {@code unknown-diversion}; 409 {@code diversion-state}, {@code diversion-has-ticket}
     */
    public Instant since(BranchChange change, UUID id) {
        Diversion diversion = rows.get(change.branch(), id);
        if (diversion.ticket() != null) {
            throw Refusal.conflict("diversion-has-ticket", "This customer has a ticket that was set aside");
        }
        return end(change, diversion);
    }

    private Instant end(BranchChange change, Diversion diversion) {
        rows.store(change, diversion.become(DiversionState.CAME_BACK, change.now()), null);
        return diversion.offeredAt();
    }
}
