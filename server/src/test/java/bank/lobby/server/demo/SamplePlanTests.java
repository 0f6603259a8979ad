package bank.lobby.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.catalog.BankingService;
import bank.lobby.server.triage.analysis.Overlap;
import bank.lobby.server.triage.analysis.PlanChecks;
import bank.lobby.server.triage.rule.NamedCode;
import bank.lobby.server.triage.rule.PlanProblem;
import bank.lobby.server.triage.rule.PlanVocabulary;
import bank.lobby.wire.station.Names;
import bank.lobby.wire.triage.TriageRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sample bank shows a plan that stands up to the checks of its own page. */
class SamplePlanTests {

    private final List<TriageRule> rules = SamplePlan.first().rules();

    @Test
    void namesOnlyWhatTheSampleBankHas() {
        assertThat(PlanProblem.of(rules, vocabulary())).isEmpty();
    }

    @Test
    void reachesEveryRuleAndLetsNoOrderBeAMatterOfChance() {
        PlanChecks checks = PlanChecks.of(rules, vocabulary());

        assertThat(checks.unreachable()).isEmpty();
        assertThat(checks.overlaps()).noneMatch(overlap -> overlap.kind() == Overlap.Kind.NOT_DECIDED);
    }

    private static PlanVocabulary vocabulary() {
        return new PlanVocabulary(
                SampleServices.all().stream().map(BankingService::menu).toList(),
                named("ordinary", "gold", "platinum", "private"),
                named("elderly", "disabled", "pregnant", "infant", "serviceman"),
                named("BANK_CARD", "RESIDENT_ID", "PASSPORT", "FOREIGNER_ID"),
                named("care", "foreign", "vip"),
                named("tier", "elderly", "disabled", "pregnant", "infant", "serviceman", "booked", "foreign", "busy"));
    }

    private static List<NamedCode> named(String... codes) {
        return Stream.of(codes)
                .map(code -> new NamedCode(code, new Names(code, code, code)))
                .toList();
    }
}
