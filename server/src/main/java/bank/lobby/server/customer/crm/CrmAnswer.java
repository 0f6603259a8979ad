package bank.lobby.server.customer.crm;

import bank.lobby.server.customer.CustomerEntry;
import bank.lobby.server.customer.CustomerToken;
import bank.lobby.server.customer.Identification;
import bank.lobby.server.customer.Tier;
import bank.lobby.server.customer.Tiers;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the CRM said of a customer.
 *
 * @param entry who it is; {@code null} when the CRM does not know the customer
 * @param at when it said so
 */
record CrmAnswer(@Nullable CustomerEntry entry, Instant at) {

    /** Who it says {@code token} is; one that names a tier removed since says nothing. */
    Identification of(CustomerToken token, Tiers tiers, boolean isFresh) {
        Optional<Tier> tier = entry == null ? Optional.empty() : tiers.find(entry.tier());
        if (entry == null || tier.isEmpty()) {
            return new Identification.Unknown(token.current());
        }
        return new Identification.Known(token.current(), tier.get(), entry, isFresh ? null : at);
    }
}
