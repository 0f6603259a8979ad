package bank.lobby.server.customer;

import bank.lobby.wire.ticket.SealedCustomer;
import bank.lobby.wire.triage.SealingKey;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Says who a customer is. The number behind a seal exists here for the time of one call, in arrays that are zeroed, and
 * leaves only as a token. Called when a card is shown, when a ticket is taken and when the bank hands over its customers.
 * Safe to share.
 */
@Component
public class Customers {

    private static final Logger LOG = LoggerFactory.getLogger(Customers.class);

    private final CustomerKeys keys;
    private final TableDirectory table;
    private final Tiers tiers;
    private final CustomerDirectory directory;
    private final ApplicationEventPublisher events;

    /** @param directory who is asked; the table itself where there is no CRM */
    Customers(
            CustomerKeys keys,
            TableDirectory table,
            Tiers tiers,
            CustomerDirectory directory,
            ApplicationEventPublisher events) {
        this.keys = keys;
        this.table = table;
        this.tiers = tiers;
        this.directory = directory;
        this.events = events;
    }

    /**
     * Opens {@code sealed} and asks the directory, without waiting for any other machine. An unreadable number is an
     * answer, not a failure.
     */
    public Identification identify(SealedCustomer sealed) {
        return switch (open(sealed)) {
            case SealedNumberOpener.Opening.Failed failed -> new Identification.Unreadable(failed.reason());
            case SealedNumberOpener.Opening.Opened opened -> directory.find(token(opened.number()));
        };
    }

    /** What stands for the number in {@code sealed}, without asking who it is; empty when it cannot be read. */
    public Optional<CustomerToken> token(SealedCustomer sealed) {
        return switch (open(sealed)) {
            case SealedNumberOpener.Opening.Failed failed -> Optional.empty();
            case SealedNumberOpener.Opening.Opened opened -> Optional.of(token(opened.number()));
        };
    }

    /** What stands for {@code number}, which is wiped. */
    public CustomerToken token(DocumentNumber number) {
        CustomerToken token;
        try (number) {
            token = keys.now().tokens().of(number);
        }
        String former = token.former();
        if (former != null) {
            move(new CustomerRetokened(former, token.current()));
        }
        return token;
    }

    /** {@code number} as a kiosk would have sealed it, for whoever is to keep it for a moment; it is wiped. */
    public SealedCustomer seal(DocumentNumber number) {
        try (number) {
            return keys.now().sealer().seal(number);
        }
    }

    /** What can be said by now of the customer whose ticket has kept {@code token}; asks again where that is nothing. */
    public Identification again(String token) {
        return directory.find(CustomerToken.kept(token));
    }

    /** Enters a customer, or what is new about one; {@code number} is tokenised and wiped. */
    public void enter(DocumentNumber number, CustomerEntry entry) {
        table.keep(token(number), entry);
    }

    /** Adds a tier or renames one. */
    public void define(Tier tier) {
        tiers.keep(tier);
    }

    /** What kiosks seal numbers to; part of every branch's plan. */
    public SealingKey sealingKey() {
        return keys.now().sealingKey();
    }

    private SealedNumberOpener.Opening open(SealedCustomer sealed) {
        SealedNumberOpener.Opening opening = keys.now().opener().open(sealed);
        if (opening instanceof SealedNumberOpener.Opening.Failed failed) {
            LOG.warn("A sealed number could not be read: {}", failed.reason());
        }
        return opening;
    }

    /** What cannot be moved now is moved the next time; it is found under the former token until then. */
    private void move(CustomerRetokened met) {
        try {
            events.publishEvent(met);
        } catch (DataAccessException away) {
            LOG.warn("A customer keeps the former token: {}", away.getClass().getSimpleName());
        }
    }
}
