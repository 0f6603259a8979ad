package bank.lobby.server.intake;

import bank.lobby.server.catalog.BankingService;
import bank.lobby.server.catalog.CareKinds;
import bank.lobby.server.catalog.Services;
import bank.lobby.server.customer.Customers;
import bank.lobby.server.customer.Tier;
import bank.lobby.server.customer.Tiers;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Role;
import bank.lobby.wire.triage.CareKind;
import bank.lobby.wire.triage.MenuService;
import bank.lobby.wire.triage.SealingKey;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a lobby manager chooses from when issuing at the door or putting a ticket right. */
@RestController
class TriageWords {

    private final Services services;
    private final CareKinds cares;
    private final Tiers tiers;
    private final Customers customers;

    TriageWords(Services services, CareKinds cares, Tiers tiers, Customers customers) {
        this.services = services;
        this.cares = cares;
        this.tiers = tiers;
        this.customers = customers;
    }

    /**
     * @param services in menu order
     * @param tiers ordinary first
     * @param sealingKey to which a tablet seals what it reads
     */
    record Choices(List<MenuService> services, List<CareKind> cares, List<Tier> tiers, SealingKey sealingKey) {}

    @GetMapping("/api/branches/{branch}/triage-choices")
    Choices choices(Caller caller, @PathVariable String branch) {
        caller.mustBe(branch, Role.LOBBY_MANAGER, Role.SUPERVISOR, Role.TELLER);
        return new Choices(
                services.of(branch).stream().map(BankingService::menu).toList(),
                cares.all(),
                tiers.all(),
                customers.sealingKey());
    }
}
