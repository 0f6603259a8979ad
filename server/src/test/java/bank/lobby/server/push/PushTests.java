package bank.lobby.server.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bank.lobby.server.platform.Refusal;
import bank.lobby.server.push.Push.Alert;
import bank.lobby.server.push.Push.Outcome;
import bank.lobby.server.push.Push.State;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The steps of a push, one by one. */
class PushTests {

    private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant LATER = NINE.plusSeconds(20);
    private static final Instant DUE = NINE.plusSeconds(600);
    private static final Step FIRST = new Step(0, "vip", Duration.ofSeconds(30));
    private static final Step SUPERVISOR = new Step(1, null, null);

    private static final Push OFFERED = Push.offered(UUID.randomUUID(), FIRST, NINE);
    private static final Push ACCEPTED = OFFERED.accept("2001", LATER, DUE);
    private static final Push GREETED = ACCEPTED.greet(LATER);
    private static final Push ENDED = ACCEPTED.end(Outcome.MET, null, LATER);

    @Test
    void isOfferedForAsLongAsItsStepSays() {
        assertThat(OFFERED.leaseUntil()).isEqualTo(NINE.plusSeconds(30));
        assertThat(OFFERED.round()).isEqualTo(1);
        assertThat(OFFERED.escalate(SUPERVISOR, LATER).leaseUntil()).isNull();
        assertThat(OFFERED.escalate(SUPERVISOR, LATER).recognisedAt()).isEqualTo(NINE);
    }

    @Test
    void alertsOnceForEveryRoundAndNotForAnAcceptance() {
        Push again = OFFERED.escalate(SUPERVISOR, LATER).tellAgain(LATER);

        assertThat(again.round()).isEqualTo(3);
        assertThat(again.alert()).isEqualTo(Alert.BEFORE_CALL);
        assertThat(again.accept("2001", LATER, DUE).round()).isEqualTo(3);
        assertThat(ACCEPTED.handOver("2002", LATER, DUE).round()).isEqualTo(2);
    }

    @Test
    void tellsOnceOnlyThatTheCallIsNear() {
        Push told = ACCEPTED.tellAgain(LATER);

        assertThatThrownBy(() -> told.tellAgain(LATER)).isInstanceOf(Refusal.class);
        assertThat(told.acceptedBy()).isEqualTo("2001");
    }

    @Test
    void greetsACustomerWhoIsMetAtTheLatestWithTheOutcome() {
        assertThat(ENDED.greetedAt()).isEqualTo(LATER);
        assertThat(GREETED.end(Outcome.MET, "wealth", DUE).greetedAt()).isEqualTo(LATER);
        assertThat(ACCEPTED.end(Outcome.HANDED_TO, null, DUE).greetedAt()).isNull();
    }

    @Test
    void belongsToNobodyAfterItWasGivenBack() {
        Push back = ACCEPTED.giveBack(FIRST, LATER);

        assertThat(back.state()).isEqualTo(State.OFFERED);
        assertThat(back.acceptedBy()).isNull();
        assertThat(back.outcomeDueAt()).isNull();
        assertThat(back.leaseUntil()).isEqualTo(LATER.plusSeconds(30));
    }

    @Test
    void isOfferedAgainWhenItsCustomerComesBackUnanswered() {
        Push again = OFFERED.endUnanswered(LATER).reopen(FIRST, LATER);

        assertThat(again.state()).isEqualTo(State.OFFERED);
        assertThat(again.outcome()).isNull();
        assertThat(again.endedAt()).isNull();
        assertThat(again.round()).isEqualTo(2);
    }

    @Test
    void isTakenByAManagerOfTheirOwnAccordWithoutAnAlert() {
        Push taken = Push.taken(UUID.randomUUID(), "2001", NINE, DUE);

        assertThat(taken.origin()).isEqualTo(Push.Origin.OWN);
        assertThat(taken.round()).isZero();
        assertThat(taken.acceptedBy()).isEqualTo("2001");
    }

    static Stream<Arguments> forbidden() {
        return Stream.of(
                step("accept an accepted one", ACCEPTED, push -> push.accept("2002", LATER, DUE)),
                step("accept an ended one", ENDED, push -> push.accept("2002", LATER, DUE)),
                step("escalate an accepted one", ACCEPTED, push -> push.escalate(SUPERVISOR, LATER)),
                step("hand over what nobody has", OFFERED, push -> push.handOver("2002", LATER, DUE)),
                step("give back what nobody has", OFFERED, push -> push.giveBack(FIRST, LATER)),
                step("give back a customer who was met", GREETED, push -> push.giveBack(FIRST, LATER)),
                step("greet what nobody has", OFFERED, push -> push.greet(LATER)),
                step("greet twice", GREETED, push -> push.greet(LATER)),
                step("end what nobody has", OFFERED, push -> push.end(Outcome.MISSED, null, LATER)),
                step("miss a customer who was met", GREETED, push -> push.end(Outcome.MISSED, null, LATER)),
                step("end twice", ENDED, push -> push.end(Outcome.MET, null, LATER)),
                step("end an accepted one unanswered", ACCEPTED, push -> push.endUnanswered(LATER)),
                step("reopen one with an outcome", ENDED, push -> push.reopen(FIRST, LATER)),
                step("tell again of an ended one", ENDED, push -> push.tellAgain(LATER)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forbidden")
    void refusesToGoWhereItCannot(String name, Push push, UnaryOperator<Push> step) {
        assertThatThrownBy(() -> step.apply(push))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo("push-state"));
    }

    private static Arguments step(String name, Push push, UnaryOperator<Push> step) {
        return Arguments.of(name, push, step);
    }
}
