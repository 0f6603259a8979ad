package bank.lobby.server.triage.rule;

import bank.lobby.wire.triage.MenuService;
import java.util.List;

/**
 * All that the rules of a branch may name, each list in the order people are used to.
 *
 * @param services of the branch's menu
 * @param tiers lowest first
 * @param cares kinds of care; {@link bank.lobby.wire.triage.TriageFacts#NONE} is not among them
 * @param documents kinds of document; {@link bank.lobby.wire.triage.TriageFacts#NONE} is not among them
 * @param groups of counters
 * @param reasons why somebody goes sooner
 */
public record PlanVocabulary(
        List<MenuService> services,
        List<NamedCode> tiers,
        List<NamedCode> cares,
        List<NamedCode> documents,
        List<NamedCode> groups,
        List<NamedCode> reasons) {

    public PlanVocabulary {
        services = List.copyOf(services);
        tiers = List.copyOf(tiers);
        cares = List.copyOf(cares);
        documents = List.copyOf(documents);
        groups = List.copyOf(groups);
        reasons = List.copyOf(reasons);
    }
}
