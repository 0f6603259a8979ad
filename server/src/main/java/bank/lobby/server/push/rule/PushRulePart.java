package bank.lobby.server.push.rule;

import bank.lobby.server.catalog.LeadProducts;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.EventRow;
import bank.lobby.server.platform.LobbyPart;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The branch's push rule in the lobby's stream. */
@Component
class PushRulePart implements LobbyPart {

    static final String EVENT = "PUSH_RULE_CHANGED";

    private final PushRules rules;
    private final LeadProducts products;

    PushRulePart(PushRules rules, LeadProducts products) {
        this.rules = rules;
        this.products = products;
    }

    @Override
    public String name() {
        return "pushRules";
    }

    @Override
    public Set<String> types() {
        return Set.of(EVENT);
    }

    @Override
    public List<PushRuleView> all(String branch) {
        return List.of(PushRuleView.of(rules.of(branch), products.all()));
    }

    @Override
    public PushRuleView after(EventRow row) {
        return PushRuleView.of(Columns.read(row.body(), PushRule.class), products.all());
    }
}
