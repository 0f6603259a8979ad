package bank.lobby.server.push;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.push.Push.Outcome;
import bank.lobby.server.push.PushReport.Told;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The report against stories told event by event. */
class PushReportTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");
    private static final Step FIRST = new Step(0, "vip", Duration.ofSeconds(30));
    private static final Step SUPERVISOR = new Step(1, null, null);

    private final List<Told> told = new ArrayList<>();

    @Test
    void countsNothingWhereNothingHappened() {
        PushReport report = report();

        assertThat(report.recognised()).isZero();
        assertThat(report.medianGreetSeconds()).isNull();
        assertThat(report.outcomes()).containsEntry(Outcome.MET, 0);
    }

    @Test
    void countsWhatWasAcceptedInTheFirstLeaseAndWhatWasNot() {
        tell(PushEvents.ACCEPTED, offered().accept("2001", NINE.plusSeconds(30), NINE));
        Push escalated = offered().escalate(SUPERVISOR, NINE.plusSeconds(30));
        tell(PushEvents.ESCALATED, escalated);
        tell(PushEvents.ACCEPTED, escalated.accept("3001", NINE.plusSeconds(40), NINE));
        Push alone = offered();
        tell(PushEvents.ENDED, alone.endUnanswered(NINE.plusSeconds(20)));

        PushReport report = report();

        assertThat(report.recognised()).isEqualTo(3);
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.acceptedInFirstLease()).isEqualTo(1);
        assertThat(report.escalations()).isEqualTo(1);
        assertThat(report.open()).isEqualTo(2);
        assertThat(report.outcomes()).containsEntry(Outcome.UNANSWERED, 1);
    }

    @Test
    void measuresGreetingsFromRecognitionByNearestRank() {
        for (int i = 1; i <= 10; i++) {
            Push accepted = offered().accept("2001", NINE, NINE);
            tell(PushEvents.ACCEPTED, accepted);
            Push greeted = accepted.greet(NINE.plusSeconds(10L * i));
            tell(PushEvents.GREETED, greeted);
            tell(PushEvents.ENDED, greeted.end(Outcome.MET, i <= 3 ? "wealth" : null, NINE.plusSeconds(900)));
        }

        PushReport report = report();

        assertThat(report.greeted()).isEqualTo(10);
        assertThat(report.medianGreetSeconds()).isEqualTo(50);
        assertThat(report.ninetiethGreetSeconds()).isEqualTo(90);
        assertThat(report.leads()).isEqualTo(Map.of("wealth", 3));
    }

    @Test
    void keepsCustomersTakenUnaskedOutOfTheTimesAndShares() {
        Push own = Push.taken(UUID.randomUUID(), "2001", NINE, NINE);
        tell(PushEvents.ACCEPTED, own);
        tell(PushEvents.ENDED, own.end(Outcome.MET, "fund", NINE.plusSeconds(5)));

        PushReport report = report();

        assertThat(report.recognised()).isZero();
        assertThat(report.own()).isEqualTo(1);
        assertThat(report.greeted()).isZero();
        assertThat(report.outcomes()).containsEntry(Outcome.MET, 1);
        assertThat(report.leads()).containsEntry("fund", 1);
    }

    private Push offered() {
        Push push = Push.offered(UUID.randomUUID(), FIRST, NINE);
        tell(PushEvents.ISSUED, push);
        return push;
    }

    private void tell(String type, Push push) {
        told.add(new Told(type, push));
    }

    private PushReport report() {
        return PushReport.of(DAY, DAY, told);
    }
}
