package bank.lobby.server.customer;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the bank says of a customer, as the directory keeps it.
 *
 * @param tier code of a tier
 * @param maskedName as staff shall see it, e.g. 王**女士; never the full name
 * @param relationshipManager who looks after them, where somebody does
 * @param company masked name of the company they act for; {@code null} for a private customer
 * @param language what they prefer, where it is known
 * @param flags codes of the bank's own, for triage and staff; may be empty
 * @param notices for staff, in the bank's order; may be empty
 */
public record CustomerEntry(
        String tier,
        String maskedName,
        @Nullable String relationshipManager,
        @Nullable String company,
        @Nullable Language language,
        List<String> flags,
        List<Names> notices) {

    public CustomerEntry {
        requireNonNull(tier, "tier");
        requireNonNull(maskedName, "maskedName");
        flags = List.copyOf(flags);
        notices = List.copyOf(notices);
    }

    /** A private customer without flags. */
    public CustomerEntry(
            String tier,
            String maskedName,
            @Nullable String relationshipManager,
            @Nullable Language language,
            List<Names> notices) {
        this(tier, maskedName, relationshipManager, null, language, List.of(), notices);
    }

    /** Nothing that could be written to a log by mistake. */
    @Override
    public String toString() {
        return "CustomerEntry[" + tier + "]";
    }
}
