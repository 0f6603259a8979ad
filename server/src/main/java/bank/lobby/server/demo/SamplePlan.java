package bank.lobby.server.demo;

import bank.lobby.wire.triage.TriagePlan;
import bank.lobby.wire.triage.TriageRule;
import java.util.List;
import java.util.Set;

/** The sample bank's promises. Source of the minutes: the seven-counter branch of the queueing study, section 1.4. */
final class SamplePlan {

    private SamplePlan() {}

    static TriagePlan first() {
        Set<String> cash = Set.of("personal-cash", "corporate-cash");
        Set<String> complex = Set.of("personal-large-cash", "personal-wealth", "corporate-account");
        return new TriagePlan(
                1,
                List.of(
                        new TriageRule("private-banking-cash", cash, Set.of("private"), 3, "tier"),
                        new TriageRule("private-banking", Set.of(), Set.of("private"), 5, "tier"),
                        new TriageRule("platinum", Set.of(), Set.of("platinum"), 8, "tier"),
                        new TriageRule("gold", Set.of(), Set.of("gold"), 10, "tier"),
                        new TriageRule("cash", cash, Set.of(), 15, null),
                        new TriageRule("complex", complex, Set.of(), 30, null),
                        new TriageRule("settlement", Set.of("corporate-settlement"), Set.of(), 15, null),
                        new TriageRule("everything-else", Set.of(), Set.of(), 20, null)));
    }
}
