package bank.lobby.server.push;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.push.duty.Duty;
import bank.lobby.server.push.rule.PushRule;
import bank.lobby.wire.station.Names;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom a push goes to, by the rule and the roster. */
class StepTests {

    private static final Names NAMES = new Names("组", "組", "Group");
    private static final PushRule RULE = new PushRule(
            1,
            List.of(),
            List.of(new PushRule.Group("vip", NAMES, 30), new PushRule.Group("hall", NAMES, 5)),
            10,
            15,
            10,
            null);

    @Test
    void asksTheFirstGroupWithSomebodyOnDuty() {
        assertThat(Step.from(0, RULE, List.of(duty("hall", true), duty("vip", true))))
                .isEqualTo(new Step(0, "vip", Duration.ofSeconds(30)));
        assertThat(Step.from(0, RULE, List.of(duty("hall", true))))
                .isEqualTo(new Step(1, "hall", Duration.ofSeconds(5)));
    }

    @Test
    void asksTheSupervisorAfterTheLast() {
        assertThat(Step.from(0, RULE, List.of())).isEqualTo(new Step(2, null, null));
        assertThat(Step.from(2, RULE, List.of(duty("vip", true)))).isEqualTo(new Step(2, null, null));
    }

    @Test
    void asksAGroupNobodyCanReachForAShorterTimeAndNeverForALongerOne() {
        assertThat(Step.from(0, RULE, List.of(duty("vip", false))).lease()).isEqualTo(Duration.ofSeconds(10));
        assertThat(Step.from(0, RULE, List.of(duty("vip", false), duty("vip", true)))
                        .lease())
                .isEqualTo(Duration.ofSeconds(30));
        assertThat(Step.from(0, RULE, List.of(duty("hall", false))).lease()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void asksNobodyOfAGroupTheRuleDoesNotHaveAnyMore() {
        assertThat(Step.from(0, RULE, List.of(duty("night", true))).group()).isNull();
    }

    private static Duty duty(String group, boolean reachable) {
        return new Duty("2001", "周敏", group, Instant.EPOCH, reachable, false);
    }
}
