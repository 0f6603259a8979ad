package bank.lobby.server.diversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What counts as whom: nobody twice, and nobody who could not have gone to a machine. */
class DiversionReportTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");

    private final DiversionReport.Tally tally = new DiversionReport.Tally(Set.of("cash"));

    @Test
    void countsWhoDeclinedOnceAmongTheEligible() {
        String id = UUID.randomUUID().toString();
        happens(id, DiversionState.OFFERED, null);
        happens(id, DiversionState.DECLINED, null);
        issued("cash", "none", null);

        DiversionReport.Counts total = report().total();

        assertThat(total.eligible()).isEqualTo(1);
        assertThat(total.offered()).isEqualTo(1);
        assertThat(total.declined()).isEqualTo(1);
        assertThat(total.rate()).isEqualTo(0.0);
    }

    @Test
    void countsWhoDeclinedAndThenWentAsOneWhoWent() {
        String id = UUID.randomUUID().toString();
        happens(id, DiversionState.OFFERED, null);
        happens(id, DiversionState.DECLINED, null);
        happens(id, DiversionState.TAKEN, null);

        DiversionReport.Counts total = report().total();

        assertThat(total.offered()).isEqualTo(1);
        assertThat(total.declined()).isZero();
        assertThat(total.taken()).isEqualTo(1);
    }

    @Test
    void countsWhoWentAndCameBackOnceAmongTheEligible() {
        String id = UUID.randomUUID().toString();
        happens(id, DiversionState.OFFERED, null);
        happens(id, DiversionState.TAKEN, null);
        issued("cash", "none", diversion(id, DiversionState.CAME_BACK, null));

        DiversionReport.Counts total = report().total();

        assertThat(total.eligible()).isEqualTo(1);
        assertThat(total.taken()).isEqualTo(1);
        assertThat(total.cameBack()).isEqualTo(1);
    }

    @Test
    void countsAWaitingTicketThatWasSentAwayByItsNumberOnly() {
        String id = UUID.randomUUID().toString();
        issued("cash", "none", null);
        happens(id, DiversionState.TAKEN, UUID.randomUUID());
        happens(id, DiversionState.COMPLETED, UUID.randomUUID());

        DiversionReport.Counts total = report().total();

        assertThat(total.eligible()).isEqualTo(1);
        assertThat(total.rate()).isEqualTo(1.0);
    }

    @Test
    void leavesOutServicesWithoutMachinesAndWhoIsGivenCare() {
        issued("loans", "none", null);
        issued("cash", "elderly", null);

        assertThat(report().total().eligible()).isZero();
        assertThat(report().total().rate()).isNull();
        assertThat(report().services()).isEmpty();
    }

    @Test
    void goesByWhatWasAskedForNotByWhereTriagePutIt() {
        tally.issued(new DiversionReport.Issued("loans", new DiversionReport.Issued.Facts("cash", "none"), null));

        assertThat(report().services())
                .singleElement()
                .satisfies(row -> assertThat(row.code()).isEqualTo("cash"))
                .satisfies(row -> assertThat(row.eligible()).isEqualTo(1));
    }

    @Test
    void countsAnAnswerAsAnOfferWhoseOwnWordWasLost() {
        happens(UUID.randomUUID().toString(), DiversionState.TAKEN, null);

        assertThat(report().total().offered()).isEqualTo(1);
    }

    @Test
    void tellsServicesAndMachinesApart() {
        tally.happened(new Diversion("1", "cash", "atm-1", DiversionState.COMPLETED, AT, AT, null));
        tally.happened(new Diversion("2", "cash", "atm-2", DiversionState.UNHEARD, AT, AT, null));
        tally.happened(new Diversion("3", "cards", "atm-2", DiversionState.DECLINED, AT, null, null));

        DiversionReport report = report();

        assertThat(report.machines())
                .extracting(
                        DiversionReport.Counts::code, DiversionReport.Counts::offered, DiversionReport.Counts::taken)
                .containsExactly(tuple("atm-1", 1, 1), tuple("atm-2", 2, 1));
        assertThat(report.services())
                .extracting(
                        DiversionReport.Counts::code, DiversionReport.Counts::eligible, DiversionReport.Counts::rate)
                .containsExactly(tuple("cards", 0, null), tuple("cash", 2, 0.5));
    }

    private DiversionReport report() {
        return tally.report(DAY, DAY);
    }

    private void issued(String service, String care, @Nullable Diversion diversion) {
        tally.issued(new DiversionReport.Issued(service, new DiversionReport.Issued.Facts(service, care), diversion));
    }

    private void happens(String id, DiversionState state, @Nullable UUID ticket) {
        tally.happened(diversion(id, state, ticket));
    }

    private static Diversion diversion(String id, DiversionState state, @Nullable UUID ticket) {
        boolean went = state != DiversionState.OFFERED && state != DiversionState.DECLINED;
        return new Diversion(id, "cash", "atm-1", state, AT, went ? AT : null, ticket);
    }
}
