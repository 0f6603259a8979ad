package bank.lobby.wire.triage;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.wire.station.Names;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A kiosk changes plans at the very instant the server does, also alone. */
class BranchPlanTests {

    private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");

    private final TriagePlan old = new GeneratedTriage(1).plan(4, 5);
    private final TriagePlan coming = new GeneratedTriage(2).plan(5, 5);

    @Test
    void keepsThePlanUntilTheNextOnesTimeHasCome() {
        BranchPlan plan = plan(new NextPlan(NINE, coming));

        assertThat(plan.triageAt(NINE.minusNanos(1))).isEqualTo(old);
        assertThat(plan.triageAt(NINE)).isEqualTo(coming);
        assertThat(plan.triageAt(NINE.plusSeconds(1))).isEqualTo(coming);
    }

    @Test
    void keepsThePlanWhileNoneIsScheduled() {
        assertThat(plan(null).triageAt(NINE)).isEqualTo(old);
    }

    private BranchPlan plan(@Nullable NextPlan next) {
        Names names = new Names("名", "名", "Name");
        return new BranchPlan(
                "here",
                names,
                names,
                "Asia/Shanghai",
                GeneratedTriage.services(),
                old,
                new SealingKey("k", "a2V5"),
                List.of(),
                List.of(),
                next);
    }
}
