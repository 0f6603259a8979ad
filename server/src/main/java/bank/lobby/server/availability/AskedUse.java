package bank.lobby.server.availability;

import bank.lobby.server.catalog.BankingService;
import bank.lobby.wire.triage.Placement;
import org.jspecify.annotations.Nullable;

/**
 * A service whose use is asked for.
 *
 * @param windowGroup counters that may serve it beside those that take it; {@code null} for none
 */
record AskedUse(BankingService service, @Nullable String windowGroup) {

    /** As a customer placed there would find it; the group of a placement is of no use to another service. */
    static AskedUse of(BankingService service, Placement placement) {
        return new AskedUse(service, service.code().equals(placement.service()) ? placement.windowGroup() : null);
    }
}
