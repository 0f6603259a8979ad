package bank.lobby.server.intake;

import bank.lobby.server.catalog.BankingService;
import bank.lobby.server.catalog.Services;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.ticket.NewTicket;
import bank.lobby.server.ticket.Tickets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a service asks of the person: that they show who they are, and that they do not wait for it twice (一人一号). */
@Component
class OnePerson {

    private final Services services;
    private final Tickets tickets;

    OnePerson(Services services, Tickets tickets) {
        this.services = services;
        this.tickets = tickets;
    }

    /**
     * Why {@code walkIn} should have no ticket; empty when nothing speaks against it. Who is not identified may wait twice:
     * nobody can know, unless the service asks for identity.
     */
    Optional<Refusal> against(BranchChange change, WalkIn walkIn) {
        BankingService asked = services.get(change, walkIn.facts().askedService());
        NewTicket.Holder holder = walkIn.holder();
        if (holder == null) {
            return asked.menu().asksIdentity()
                    ? Optional.of(Refusal.conflict(
                                    "identity-required", "A ticket for that service is given to who shows a document")
                            .with("service", asked.code()))
                    : Optional.empty();
        }
        return asked.terms().oneActive()
                ? tickets.openNumber(change, holder.token(), asked.code())
                        .map(number -> Refusal.conflict(
                                        "already-waiting", "This customer has a ticket for that service already")
                                .with("service", asked.code())
                                .with("number", number))
                : Optional.empty();
    }
}
