package bank.lobby.server.intake;

import bank.lobby.server.branch.Branch;
import bank.lobby.server.catalog.BankingService;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.wire.print.Slip;
import org.springframework.stereotype.Component;

/** What a ticket's slip says, the first as a later one. */
@Component
class SlipText {

    private final PublicAddress address;

    SlipText(PublicAddress address) {
        this.address = address;
    }

    /**
     * The slip of {@code ticket}.
     *
     * @param phoneLink the customer's own link
     * @param ahead people ahead at this moment
     */
    Slip of(Branch branch, BankingService service, Ticket ticket, String phoneLink, int ahead) {
        return new Slip(
                ticket.language(),
                branch.bankNames(),
                branch.names(),
                ticket.number(),
                service.menu().names(),
                ahead,
                ticket.issuedAt(),
                branch.zone().getId(),
                ticket.promiseMinutes(),
                address.phonePage(phoneLink),
                service.menu().documents());
    }
}
