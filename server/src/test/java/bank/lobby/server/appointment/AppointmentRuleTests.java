package bank.lobby.server.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import bank.lobby.server.branch.Branch;
import bank.lobby.wire.station.Names;
import bank.lobby.wire.triage.Booking;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an appointment counts, and which times can be booked, also on the nights the clocks change. */
class AppointmentRuleTests {

    private static final Instant AT = Instant.parse("2026-03-02T02:30:00Z");
    private static final Set<DayOfWeek> EVERY_DAY = Set.of(DayOfWeek.values());
    private static final Set<DayOfWeek> WEEKDAYS =
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    @Nested
    class Coming {

        private final AppointmentRule rule = new AppointmentRule(30, 15, 14, List.of());

        @ParameterizedTest
        @CsvSource({
            "2026-03-02T01:00:00Z,EARLY",
            "2026-03-02T01:59:59.999Z,EARLY",
            "2026-03-02T02:00:00Z,ON_TIME",
            "2026-03-02T02:30:00Z,ON_TIME",
            "2026-03-02T02:45:00Z,ON_TIME",
            "2026-03-02T02:45:00.001Z,LATE",
            "2026-03-02T09:00:00Z,LATE"
        })
        void countsFromSoEarlyUntilSoLate(Instant now, Booking booking) {
            assertThat(rule.booking(AT, false, now)).isEqualTo(booking);
        }

        @ParameterizedTest
        @CsvSource({"2026-03-02T01:59:59Z,EARLY", "2026-03-02T02:30:00Z,ON_TIME", "2026-03-02T09:00:00Z,ON_TIME"})
        void countsHoweverLateWhereStaffHonourIt(Instant now, Booking booking) {
            assertThat(rule.booking(AT, true, now)).isEqualTo(booking);
        }

        @Test
        void countsAtItsVeryMomentWhereNothingIsAllowed() {
            AppointmentRule strict = new AppointmentRule(0, 0, 14, List.of());

            assertThat(strict.booking(AT, false, AT)).isEqualTo(Booking.ON_TIME);
            assertThat(strict.booking(AT, false, AT.minusMillis(1))).isEqualTo(Booking.EARLY);
            assertThat(strict.booking(AT, false, AT.plusMillis(1))).isEqualTo(Booking.LATE);
        }
    }

    @Nested
    class Slots {

        @Test
        void followOneAnotherAndEndInTime() {
            List<String> times = times("Asia/Shanghai", offer("09:00", "10:45", 30), "2026-03-02");

            assertThat(times).containsExactly("2026-03-02T01:00:00Z", "2026-03-02T01:30:00Z", "2026-03-02T02:00:00Z");
        }

        @Test
        void areNoneOnAnotherDayOfTheWeek() {
            Offer offer = new Offer("wealth", WEEKDAYS, LocalTime.of(9, 0), LocalTime.of(10, 0), 30, 2);

            assertThat(times("Asia/Shanghai", offer, "2026-03-06")).hasSize(2);
            assertThat(times("Asia/Shanghai", offer, "2026-03-07")).isEmpty();
        }

        @Test
        void areTheSameNumberOfHoursOfTheClockOnEitherSideOfSummerTime() {
            Offer offer = offer("09:00", "10:00", 30);

            assertThat(times("Europe/Berlin", offer, "2026-03-28"))
                    .containsExactly("2026-03-28T08:00:00Z", "2026-03-28T08:30:00Z");
            assertThat(times("Europe/Berlin", offer, "2026-03-29"))
                    .containsExactly("2026-03-29T07:00:00Z", "2026-03-29T07:30:00Z");
        }

        @Test
        void leaveOutTheHourThatIsSkippedAndHaveTheOneThatComesTwice() {
            Offer night = offer("01:00", "04:00", 60);

            assertThat(times("Europe/Berlin", night, "2026-03-29")).hasSize(2);
            assertThat(times("Europe/Berlin", night, "2026-10-25")).hasSize(4).doesNotHaveDuplicates();
        }

        @Test
        void goOverMidnightAndStayInTheirBusinessDay() {
            Branch branch = branch("Asia/Shanghai", LocalTime.of(4, 0));
            AppointmentRule rule =
                    new AppointmentRule(30, 15, 14, List.of(offer("23:00", "01:00", 60), offer("02:00", "03:00", 60)));

            List<Instant> slots = rule.slots(branch, "wealth", LocalDate.parse("2026-03-02")).stream()
                    .map(Offer.Slot::at)
                    .toList();

            assertThat(slots)
                    .containsExactly(
                            Instant.parse("2026-03-02T15:00:00Z"),
                            Instant.parse("2026-03-02T16:00:00Z"),
                            Instant.parse("2026-03-02T18:00:00Z"))
                    .allSatisfy(at -> assertThat(branch.businessDay(at)).isEqualTo("2026-03-02"));
        }

        @ParameterizedTest
        @CsvSource({"00:00,23:00,01:00", "04:00,00:00,00:00", "05:00,22:00,06:00"})
        void areEachListedOnTheBusinessDayTheyAreBookedOn(LocalTime rolls, String first, String last) {
            Branch branch = branch("Asia/Shanghai", rolls);
            AppointmentRule rule = new AppointmentRule(30, 15, 14, List.of(offer(first, last, 60)));
            long hoursADay = Math.floorMod(
                            LocalTime.parse(last).getHour()
                                    - LocalTime.parse(first).getHour()
                                    - 1,
                            24)
                    + 1;

            List<Instant> slots = rule.slots(branch, "wealth", LocalDate.parse("2026-03-03")).stream()
                    .map(Offer.Slot::at)
                    .toList();

            assertThat(slots)
                    .hasSize((int) hoursADay)
                    .doesNotHaveDuplicates()
                    .allSatisfy(at -> assertThat(branch.businessDay(at)).isEqualTo("2026-03-03"));
        }

        @Test
        void areOfTheServiceAskedFor() {
            AppointmentRule rule = new AppointmentRule(30, 15, 14, List.of(offer("09:00", "10:00", 30)));

            assertThat(rule.slots(branch("Asia/Shanghai", LocalTime.MIDNIGHT), "cash", LocalDate.parse("2026-03-02")))
                    .isEmpty();
        }
    }

    @Test
    void refusesWhatIsOfNoUse() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AppointmentRule(241, 15, 14, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new AppointmentRule(30, -1, 14, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new AppointmentRule(30, 15, 366, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> offer("09:00", "10:00", 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Offer("wealth", EVERY_DAY, LocalTime.NOON, LocalTime.MIDNIGHT, 30, 0));
    }

    private static Offer offer(String first, String last, int minutes) {
        return new Offer("wealth", EVERY_DAY, LocalTime.parse(first), LocalTime.parse(last), minutes, 1);
    }

    private static List<String> times(String zone, Offer offer, String day) {
        return new AppointmentRule(30, 15, 14, List.of(offer))
                .slots(branch(zone, LocalTime.MIDNIGHT), "wealth", LocalDate.parse(day)).stream()
                        .map(slot -> slot.at().toString())
                        .toList();
    }

    private static Branch branch(String zone, LocalTime rolls) {
        Names names = new Names("名", "名", "Name");
        return new Branch("here", names, names, ZoneId.of(zone), rolls);
    }
}
