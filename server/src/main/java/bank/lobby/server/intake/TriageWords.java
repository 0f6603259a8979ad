package bank.lobby.server.intake;

import bank.lobby.server.catalog.BankingService;
import bank.lobby.server.catalog.CareKinds;
import bank.lobby.server.catalog.Reasons;
import bank.lobby.server.catalog.Services;
import bank.lobby.server.catalog.WindowGroups;
import bank.lobby.server.customer.Customers;
import bank.lobby.server.customer.Tier;
import bank.lobby.server.customer.Tiers;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Role;
import bank.lobby.wire.triage.CareKind;
import bank.lobby.wire.triage.MenuService;
import bank.lobby.wire.triage.SealingKey;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a lobby manager chooses from when issuing at the door or putting a ticket right. */
@RestController
class TriageWords {

    private static final Set<Reasons.Kind> KINDS =
            Set.of(Reasons.Kind.MOVE_FORWARD, Reasons.Kind.LEAVE, Reasons.Kind.CANCEL);

    private final Services services;
    private final CareKinds cares;
    private final Tiers tiers;
    private final Customers customers;
    private final Reasons reasons;
    private final WindowGroups windowGroups;

    TriageWords(
            Services services,
            CareKinds cares,
            Tiers tiers,
            Customers customers,
            Reasons reasons,
            WindowGroups windowGroups) {
        this.services = services;
        this.cares = cares;
        this.tiers = tiers;
        this.customers = customers;
        this.reasons = reasons;
        this.windowGroups = windowGroups;
    }

    /**
     * @param services in menu order
     * @param tiers ordinary first
     * @param reasons why one goes first, has left, or is cancelled
     * @param windowGroups in which a rule may place a ticket
     * @param sealingKey to which a tablet seals what it reads
     */
    record Choices(
            List<MenuService> services,
            List<CareKind> cares,
            List<Tier> tiers,
            List<Reasons.Reason> reasons,
            List<WindowGroups.WindowGroup> windowGroups,
            SealingKey sealingKey) {}

    @GetMapping("/api/branches/{branch}/triage-choices")
    Choices choices(Caller caller, @PathVariable String branch) {
        caller.mustBe(branch, Role.LOBBY_MANAGER, Role.SUPERVISOR, Role.TELLER);
        return new Choices(
                services.of(branch).stream().map(BankingService::menu).toList(),
                cares.all(),
                tiers.all(),
                reasons.all().stream()
                        .filter(each -> KINDS.contains(each.kind()))
                        .toList(),
                windowGroups.all(),
                customers.sealingKey());
    }
}
