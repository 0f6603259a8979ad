package bank.lobby.wire.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The first rule that matches places the ticket, and one always does. */
class TriagePlanTests {

    private static final TriageRule PRIVATE = new TriageRule("private", Set.of(), Set.of("private"), 5, "tier");
    private static final TriageRule CASH = new TriageRule("cash", Set.of("cash"), Set.of(), 15, null);
    private static final TriageRule REST = new TriageRule("rest", Set.of(), Set.of(), 20, null);

    private final TriagePlan plan = new TriagePlan(3, List.of(PRIVATE, CASH, REST));

    @Test
    void placesByTheFirstRuleThatMatches() {
        assertThat(plan.place(new TriageFacts("cash", "private")))
                .isEqualTo(new Placement("cash", 5, "tier", 3, "private"));
        assertThat(plan.place(new TriageFacts("cash", "ordinary")).rule()).isEqualTo("cash");
        assertThat(plan.place(new TriageFacts("transfer", "ordinary")).rule()).isEqualTo("rest");
    }

    @Test
    void refusesAPlanThatCouldLeaveSomebodyUnplaced() {
        assertThatThrownBy(() -> new TriagePlan(1, List.of(PRIVATE, CASH))).hasMessageContaining("last rule");
        assertThatThrownBy(() -> new TriagePlan(1, List.of())).hasMessageContaining("last rule");
    }

    @Test
    void refusesAPromiseOutOfRange() {
        assertThatThrownBy(() -> new TriageRule("x", Set.of(), Set.of(), 0, null))
                .hasMessageContaining("promiseMinutes");
    }
}
