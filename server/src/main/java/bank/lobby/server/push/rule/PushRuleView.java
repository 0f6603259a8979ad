package bank.lobby.server.push.rule;

import bank.lobby.server.catalog.LeadProducts.LeadProduct;
import bank.lobby.server.platform.LobbyPart;
import java.util.List;

/**
 * What a tablet has to know to push, to let managers go on duty, and to note an outcome. The only entry of its list.
 *
 * @param products that a customer may be led to
 */
record PushRuleView(String id, PushRule rule, List<LeadProduct> products) implements LobbyPart.Thing {

    private static final String ONLY = "rule";

    static PushRuleView of(PushRule rule, List<LeadProduct> products) {
        return new PushRuleView(ONLY, rule, products);
    }
}
