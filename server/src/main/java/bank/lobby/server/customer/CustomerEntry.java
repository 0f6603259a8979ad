package bank.lobby.server.customer;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the directory keeps of a customer, as the bank hands it over.
 *
 * @param tier code of a tier
 * @param maskedName as staff shall see it, e.g. 王**女士; never the full name
 * @param relationshipManager who looks after them, where somebody does
 * @param language what they prefer, where it is known
 * @param notices for staff; may be empty
 */
public record CustomerEntry(
        String tier,
        String maskedName,
        @Nullable String relationshipManager,
        @Nullable Language language,
        List<Names> notices) {

    public CustomerEntry {
        requireNonNull(tier, "tier");
        requireNonNull(maskedName, "maskedName");
        notices = List.copyOf(notices);
    }
}
