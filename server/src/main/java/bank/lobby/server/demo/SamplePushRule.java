package bank.lobby.server.demo;

import bank.lobby.server.push.rule.PushRule;
import bank.lobby.wire.station.Names;
import java.util.List;

/** The sample bank's push rule: every tier above ordinary and some cares; those at the VIP room first, then the hall. */
final class SamplePushRule {

    private SamplePushRule() {}

    static PushRule rule() {
        return new PushRule(
                1,
                List.of("disabled", "pregnant"),
                List.of(
                        new PushRule.Group("vip", new Names("贵宾组", "貴賓組", "VIP room"), 30),
                        new PushRule.Group("hall", new Names("大堂组", "大廳組", "Hall"), 30)),
                10,
                15,
                10,
                new PushRule.BeforeCall(2, 0.9, 60));
    }
}
