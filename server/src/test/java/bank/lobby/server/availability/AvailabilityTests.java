package bank.lobby.server.availability;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.availability.Availability.Verdict;
import bank.lobby.server.catalog.BankingService;
import bank.lobby.server.catalog.BranchCalendar;
import bank.lobby.server.catalog.ServiceTerms;
import bank.lobby.server.catalog.TicketQuota;
import bank.lobby.wire.station.Names;
import bank.lobby.wire.triage.BranchDay;
import bank.lobby.wire.triage.ClosedReason;
import bank.lobby.wire.triage.Complexity;
import bank.lobby.wire.triage.Means;
import bank.lobby.wire.triage.MenuService;
import bank.lobby.wire.triage.OpeningHours;
import bank.lobby.wire.triage.Party;
import bank.lobby.wire.triage.Stretch;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** 2026-03-02 is a Monday. The branch works on Mondays, 09:00 to 12:00 and 13:30 to 17:00, and on Tuesday mornings. */
class AvailabilityTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Names NAMES = new Names("名", "名", "Name");
    private static final OpeningHours HOURS = new OpeningHours(Map.of(
            DayOfWeek.MONDAY, List.of(stretch("09:00", "12:00"), stretch("13:30", "17:00")),
            DayOfWeek.TUESDAY, List.of(stretch("09:00", "12:00"))));
    private static final Duration GRACE = Duration.ofMinutes(15);
    private static final ServiceUse STAFFED = new ServiceUse(1, 0, 0, 0, true, null, at("2026-03-02T08:50"));

    @Nested
    class ByTheClock {

        @Test
        void isOpenWithinItsHoursAndSaysWhenItOpensOutsideThem() {
            assertThat(given("2026-03-02T09:00", HOURS, STAFFED)).isEqualTo(Verdict.OPEN);
            assertThat(given("2026-03-02T12:00", HOURS, STAFFED))
                    .isEqualTo(closed(ClosedReason.HOURS, "2026-03-02T13:30"));
            assertThat(given("2026-03-02T17:00", HOURS, STAFFED))
                    .isEqualTo(closed(ClosedReason.HOURS, "2026-03-03T09:00"));
        }

        @Test
        void aHolidayIsNamedAsSuchAndTheNextTimeIsBeyondIt() {
            BranchCalendar holiday = calendar(new BranchDay(LocalDate.parse("2026-03-02"), NAMES, List.of()));

            assertThat(new Availability(service(HOURS, TicketQuota.NONE), holiday, day("2026-03-02T10:00"))
                            .given(STAFFED))
                    .isEqualTo(closed(ClosedReason.HOLIDAY, "2026-03-03T09:00"));
        }

        @Test
        void whatIsOffTheMenuIsWithdrawnWhateverTheHour() {
            BankingService plain = service(null, TicketQuota.NONE);
            BankingService withdrawn = new BankingService("A", plain.menu(), plain.terms(), true);

            assertThat(new Availability(withdrawn, calendar(), day("2026-03-02T10:00")).given(STAFFED))
                    .isEqualTo(new Verdict(ClosedReason.WITHDRAWN, null));
        }
    }

    @Nested
    class ByWhatIsUsedUp {

        private final TicketQuota quota = new TicketQuota(
                10,
                List.of(
                        new TicketQuota.Slot(stretch("09:00", "10:00"), 2),
                        new TicketQuota.Slot(stretch("10:00", "12:00"), 3)));

        @Test
        void aDaysQuotaClosesItUntilTheNextDayItIsOpen() {
            assertThat(given("2026-03-02T14:00", HOURS, used(10, 0)))
                    .isEqualTo(closed(ClosedReason.QUOTA, "2026-03-03T09:00"));
            assertThat(given("2026-03-02T14:00", HOURS, used(9, 0))).isEqualTo(Verdict.OPEN);
            assertThat(given("2026-03-02T14:00", null, used(10, 0)))
                    .isEqualTo(closed(ClosedReason.QUOTA, "2026-03-03T00:00"));
        }

        @Test
        void aSlotsQuotaClosesItUntilTheSlotEndsOrTheHoursGoOn() {
            assertThat(given("2026-03-02T09:30", HOURS, used(2, 2)))
                    .isEqualTo(closed(ClosedReason.QUOTA, "2026-03-02T10:00"));
            assertThat(given("2026-03-02T11:00", HOURS, used(5, 3)))
                    .isEqualTo(closed(ClosedReason.QUOTA, "2026-03-02T13:30"));
            assertThat(given("2026-03-02T14:00", HOURS, used(5, 9))).isEqualTo(Verdict.OPEN);
        }

        @Test
        void itsLastNumberClosesItForTheDay() {
            assertThat(given("2026-03-02T10:30", HOURS, new ServiceUse(399, 0, 0, 0, true, null, null)))
                    .isEqualTo(Verdict.OPEN);
            assertThat(given("2026-03-02T10:30", HOURS, new ServiceUse(400, 0, 0, 0, true, null, null)))
                    .isEqualTo(closed(ClosedReason.NUMBERS, "2026-03-03T09:00"));
        }

        private Verdict given(String local, @Nullable OpeningHours hours, ServiceUse use) {
            return new Availability(service(hours, quota), calendar(), day(local)).given(use);
        }

        private static ServiceUse used(int ofDay, int ofSlot) {
            return new ServiceUse(1, 0, ofDay, ofSlot, true, null, null);
        }
    }

    @Nested
    class ByWhoIsOnDuty {

        @Test
        void ticketsAreGivenFromTheOpeningOnThoughNobodyHasSignedInUntilTheGraceIsOver() {
            assertThat(given("2026-03-02T09:14:59", HOURS, nobody(null, null))).isEqualTo(Verdict.OPEN);
            assertThat(given("2026-03-02T09:15", HOURS, nobody(null, null)))
                    .isEqualTo(closed(ClosedReason.NO_COUNTER, "2026-03-02T13:30"));
        }

        @Test
        void theGraceRunsFromTheLastSignOutOfWhoCouldServe() {
            assertThat(given("2026-03-02T10:14", HOURS, nobody("2026-03-02T10:00", "2026-03-02T08:50")))
                    .isEqualTo(Verdict.OPEN);
            assertThat(given("2026-03-02T10:15", HOURS, nobody("2026-03-02T10:00", "2026-03-02T08:50")))
                    .isEqualTo(closed(ClosedReason.NO_COUNTER, "2026-03-02T13:30"));
        }

        @Test
        void whatIsAlwaysOfferedIsClosedOnlyOnceTheBranchHasBegunItsDay() {
            assertThat(given("2026-03-02T15:00", null, nobody(null, null))).isEqualTo(Verdict.OPEN);
            assertThat(given("2026-03-02T15:00", null, nobody(null, "2026-03-02T14:50")))
                    .isEqualTo(Verdict.OPEN);
            assertThat(given("2026-03-02T15:00", null, nobody(null, "2026-03-02T14:45")))
                    .isEqualTo(new Verdict(ClosedReason.NO_COUNTER, null));
        }

        @Test
        void aBranchMayGiveTicketsWhoeverIsOnDuty() {
            BranchCalendar patient = new BranchCalendar(List.of(), null);

            assertThat(new Availability(service(HOURS, TicketQuota.NONE), patient, day("2026-03-02T11:00"))
                            .given(nobody(null, "2026-03-02T08:00")))
                    .isEqualTo(Verdict.OPEN);
        }

        private static ServiceUse nobody(@Nullable String ableUntil, @Nullable String dutySince) {
            return new ServiceUse(
                    1,
                    0,
                    0,
                    0,
                    false,
                    ableUntil == null ? null : at(ableUntil),
                    dutySince == null ? null : at(dutySince));
        }
    }

    @Test
    void aBusinessDayRollsAtItsLocalHourAlsoWhenClocksWerePutForward() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        BusinessDay before = new BusinessDay(Instant.parse("2026-03-29T01:59:59Z"), berlin, LocalTime.of(4, 0));
        BusinessDay after = new BusinessDay(Instant.parse("2026-03-29T02:00:00Z"), berlin, LocalTime.of(4, 0));

        assertThat(before.date()).isEqualTo(LocalDate.parse("2026-03-28"));
        assertThat(before.end()).isEqualTo(after.now());
        assertThat(after.date()).isEqualTo(LocalDate.parse("2026-03-29"));
        assertThat(Duration.between(before.start(), before.end())).isEqualTo(Duration.ofHours(23));
    }

    private static Verdict given(String local, @Nullable OpeningHours hours, ServiceUse use) {
        return new Availability(service(hours, TicketQuota.NONE), calendar(), day(local)).given(use);
    }

    private static Verdict closed(ClosedReason reason, String opensAt) {
        return new Verdict(reason, at(opensAt));
    }

    private static BankingService service(@Nullable OpeningHours hours, TicketQuota quota) {
        ServiceTerms plain = ServiceTerms.PLAIN;
        return new BankingService(
                "A",
                new MenuService(
                        "cash",
                        NAMES,
                        NAMES,
                        Party.PERSONAL,
                        Means.CASH,
                        Complexity.SIMPLE,
                        false,
                        "cash",
                        null,
                        Set.of(),
                        null,
                        hours,
                        null),
                new ServiceTerms(1, 399, 20, plain.work(), quota, false),
                false);
    }

    private static BranchCalendar calendar(BranchDay... days) {
        return new BranchCalendar(List.of(days), GRACE);
    }

    private static BusinessDay day(String local) {
        return new BusinessDay(at(local), SHANGHAI, LocalTime.MIDNIGHT);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    private static Stretch stretch(String from, String until) {
        return new Stretch(LocalTime.parse(from), LocalTime.parse(until));
    }
}
