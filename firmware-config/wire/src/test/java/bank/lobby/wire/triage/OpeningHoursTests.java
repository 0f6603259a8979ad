package bank.lobby.wire.triage;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.wire.station.Names;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpeningHoursTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Names NAMES = new Names("节", "節", "Day");

    /** Mondays and Tuesdays, a lunch break between. 2026-03-02 is a Monday. */
    private static final OpeningHours HOURS = new OpeningHours(Map.of(
            DayOfWeek.MONDAY, List.of(stretch("09:00", "12:00"), stretch("13:30", "17:00")),
            DayOfWeek.TUESDAY, List.of(stretch("09:00", "12:00"))));

    @Test
    void isOpenFromTheFirstMomentOfAStretchUntilJustBeforeItsEnd() {
        assertThat(isOpen("2026-03-02T08:59:59")).isFalse();
        assertThat(isOpen("2026-03-02T09:00")).isTrue();
        assertThat(isOpen("2026-03-02T11:59:59")).isTrue();
        assertThat(isOpen("2026-03-02T12:00")).isFalse();
        assertThat(isOpen("2026-03-04T10:00")).isFalse();
    }

    @Test
    void opensNextAfterLunchTomorrowOrNextWeek() {
        assertThat(opensAfter("2026-03-02T12:10", List.of())).isEqualTo(at("2026-03-02T13:30", SHANGHAI));
        assertThat(opensAfter("2026-03-02T17:00", List.of())).isEqualTo(at("2026-03-03T09:00", SHANGHAI));
        assertThat(opensAfter("2026-03-03T12:00", List.of())).isEqualTo(at("2026-03-09T09:00", SHANGHAI));
    }

    @Test
    void aHolidayClosesTheDayAndTheNextOpeningIsBeyondIt() {
        List<BranchDay> days = List.of(new BranchDay(LocalDate.parse("2026-03-02"), NAMES, List.of()));

        assertThat(HOURS.isOpen(at("2026-03-02T10:00", SHANGHAI), SHANGHAI, days))
                .isFalse();
        assertThat(OpeningHours.isHoliday(at("2026-03-02T10:00", SHANGHAI), SHANGHAI, days))
                .isTrue();
        assertThat(opensAfter("2026-03-01T10:00", days)).isEqualTo(at("2026-03-03T09:00", SHANGHAI));
    }

    @Test
    void aMakeUpWorkingDayHasItsOwnHoursAndIsNoHoliday() {
        List<BranchDay> days =
                List.of(new BranchDay(LocalDate.parse("2026-03-07"), NAMES, List.of(stretch("10:00", "16:00"))));

        assertThat(HOURS.isOpen(at("2026-03-07T15:59", SHANGHAI), SHANGHAI, days))
                .isTrue();
        assertThat(HOURS.isOpen(at("2026-03-07T09:30", SHANGHAI), SHANGHAI, days))
                .isFalse();
        assertThat(OpeningHours.isHoliday(at("2026-03-07T09:30", SHANGHAI), SHANGHAI, days))
                .isFalse();
        assertThat(opensAfter("2026-03-03T12:00", days)).isEqualTo(at("2026-03-07T10:00", SHANGHAI));
    }

    @Test
    void aStretchOverMidnightBelongsToTheDayItBeginsOn() {
        OpeningHours night = new OpeningHours(Map.of(DayOfWeek.MONDAY, List.of(stretch("22:00", "06:00"))));

        assertThat(night.isOpen(at("2026-03-02T23:00", SHANGHAI), SHANGHAI, List.of()))
                .isTrue();
        assertThat(night.isOpen(at("2026-03-03T05:59", SHANGHAI), SHANGHAI, List.of()))
                .isTrue();
        assertThat(night.isOpen(at("2026-03-02T05:00", SHANGHAI), SHANGHAI, List.of()))
                .isFalse();
    }

    @Test
    void opensWhenTheClocksArePutForwardOverTheTimeItWouldOpen() {
        OpeningHours sunday = new OpeningHours(Map.of(DayOfWeek.SUNDAY, List.of(stretch("02:30", "10:00"))));
        Instant before = at("2026-03-29T01:00", BERLIN);

        assertThat(sunday.opensAfter(before, BERLIN, List.of())).contains(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(sunday.isOpen(Instant.parse("2026-03-29T01:29:00Z"), BERLIN, List.of()))
                .isFalse();
        assertThat(sunday.isOpen(Instant.parse("2026-03-29T01:30:00Z"), BERLIN, List.of()))
                .isTrue();
    }

    @Test
    void closesTheFirstTimeWhenItsEndComesTwice() {
        OpeningHours sunday = new OpeningHours(Map.of(DayOfWeek.SUNDAY, List.of(stretch("01:00", "02:30"))));

        assertThat(sunday.isOpen(Instant.parse("2026-10-25T00:29:00Z"), BERLIN, List.of()))
                .isTrue();
        assertThat(sunday.isOpen(Instant.parse("2026-10-25T00:30:00Z"), BERLIN, List.of()))
                .isFalse();
        assertThat(sunday.isOpen(Instant.parse("2026-10-25T01:15:00Z"), BERLIN, List.of()))
                .as("02:15 for the second time")
                .isFalse();
    }

    @Test
    void whatHasNoHoursOfItsOwnIsOpenAlwaysButOnAHoliday() {
        Instant night = at("2026-03-04T03:00", SHANGHAI);
        List<BranchDay> holiday = List.of(new BranchDay(LocalDate.parse("2026-03-04"), NAMES, List.of()));

        assertThat(OpeningHours.orAlways(null).isOpen(night, SHANGHAI, List.of()))
                .isTrue();
        assertThat(OpeningHours.orAlways(null).isOpen(night, SHANGHAI, holiday)).isFalse();
        assertThat(OpeningHours.orAlways(null).opensAfter(night, SHANGHAI, holiday))
                .contains(at("2026-03-05T00:00", SHANGHAI));
    }

    @Test
    void hasBeenOpenSinceTheFirstOfStretchesThatTouch() {
        OpeningHours touching = new OpeningHours(Map.of(
                DayOfWeek.MONDAY,
                List.of(stretch("09:00", "12:00"), stretch("12:00", "17:00"), stretch("22:00", "00:00")),
                DayOfWeek.TUESDAY,
                List.of(stretch("00:00", "08:00"))));

        assertThat(touching.openSince(at("2026-03-02T16:00", SHANGHAI), SHANGHAI, List.of()))
                .contains(at("2026-03-02T09:00", SHANGHAI));
        assertThat(touching.openSince(at("2026-03-03T02:00", SHANGHAI), SHANGHAI, List.of()))
                .contains(at("2026-03-02T22:00", SHANGHAI));
        assertThat(touching.openSince(at("2026-03-02T18:00", SHANGHAI), SHANGHAI, List.of()))
                .isEmpty();
        assertThat(OpeningHours.ALWAYS.openSince(at("2026-03-02T18:00", SHANGHAI), SHANGHAI, List.of()))
                .as("nobody remembers when")
                .isEmpty();
    }

    @Test
    void whatNeverOpensHasNoNextTime() {
        assertThat(new OpeningHours(Map.of()).opensAfter(Instant.EPOCH, SHANGHAI, List.of()))
                .isEmpty();
    }

    private static boolean isOpen(String local) {
        return HOURS.isOpen(at(local, SHANGHAI), SHANGHAI, List.of());
    }

    private static Instant opensAfter(String local, List<BranchDay> days) {
        return HOURS.opensAfter(at(local, SHANGHAI), SHANGHAI, days).orElseThrow();
    }

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private static Stretch stretch(String from, String until) {
        return new Stretch(LocalTime.parse(from), LocalTime.parse(until));
    }
}
