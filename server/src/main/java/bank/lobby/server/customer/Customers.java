package bank.lobby.server.customer;

import bank.lobby.wire.ticket.SealedCustomer;
import bank.lobby.wire.triage.SealingKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Says who a customer is. The number behind a seal exists here for the time of one call, in arrays that are zeroed, and
 * leaves only as a token. Called when a ticket is taken and when the bank hands over its customers. Safe to share.
 */
@Component
public class Customers {

    private static final Logger LOG = LoggerFactory.getLogger(Customers.class);

    private final CustomerKeys keys;
    private final SealedNumberOpener opener;
    private final CustomerTokens tokens;
    private final CustomerDirectory directory;

    Customers(CustomerKeys keys, CustomerDirectory directory) {
        this.keys = keys;
        this.opener = new SealedNumberOpener(keys.sealingKey().id(), keys.openingKey());
        this.tokens = new CustomerTokens(keys.tokenKey());
        this.directory = directory;
    }

    /** Opens {@code sealed} and asks the directory. An unreadable number is an answer, not a failure. */
    public Identification identify(SealedCustomer sealed) {
        return switch (opener.open(sealed)) {
            case SealedNumberOpener.Opening.Failed failed -> {
                LOG.warn("A sealed number could not be read: {}", failed.reason());
                yield new Identification.Unreadable(failed.reason());
            }
            case SealedNumberOpener.Opening.Opened opened -> {
                try (DocumentNumber number = opened.number()) {
                    yield answer(tokens.of(number));
                }
            }
        };
    }

    /** Enters a customer, or what is new about one; {@code number} is tokenised and wiped. */
    public void enter(DocumentNumber number, CustomerEntry entry) {
        try (number) {
            directory.keep(tokens.of(number), entry);
        }
    }

    /** Adds a tier or renames one. */
    public void define(Tier tier) {
        directory.keep(tier);
    }

    /** What kiosks seal numbers to; part of every branch's plan. */
    public SealingKey sealingKey() {
        return keys.sealingKey();
    }

    private Identification answer(String token) {
        return directory
                .find(token)
                .<Identification>map(known -> known)
                .orElseGet(() -> new Identification.Unknown(token));
    }
}
