package bank.lobby.kiosk.touch;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.device.reader.DocumentFacts;
import bank.lobby.wire.triage.AgeBand;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates on a document, and the little that is kept of them. */
class HolderAgeTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, MINOR",
        "2008-03-03, MINOR",
        "2008-03-02, ADULT",
        "1966-03-03, ADULT",
        "1966-03-02, SIXTIES",
        "1956-03-02, SEVENTIES",
        "1946-03-02, EIGHTY_UP",
        "1896-03-02, EIGHTY_UP"
    })
    void tellsTheBandFromTheBirthdayOn(LocalDate born, AgeBand band) {
        assertThat(HolderAge.band(born(born), TODAY)).isEqualTo(band);
    }

    @Test
    void countsWhoWasBornOnALeapDayFromTheFirstOfMarchInOtherYears() {
        DocumentFacts leapDay = born(LocalDate.of(2008, 2, 29));

        assertThat(HolderAge.band(leapDay, LocalDate.of(2026, 2, 28))).isEqualTo(AgeBand.MINOR);
        assertThat(HolderAge.band(leapDay, LocalDate.of(2026, 3, 1))).isEqualTo(AgeBand.ADULT);
    }

    @Test
    void countsWhoWasBornOnALeapDayOnThatDayWhereThereIsOne() {
        DocumentFacts leapDay = born(LocalDate.of(1964, 2, 29));

        assertThat(HolderAge.band(leapDay, LocalDate.of(2024, 2, 28))).isEqualTo(AgeBand.ADULT);
        assertThat(HolderAge.band(leapDay, LocalDate.of(2024, 2, 29))).isEqualTo(AgeBand.SIXTIES);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-03", "1895-03-01"})
    void believesNoDateThatCannotBe(LocalDate born) {
        assertThat(HolderAge.band(born(born), TODAY)).isNull();
    }

    @Test
    void knowsNothingWhereTheDocumentSaysNothing() {
        assertThat(HolderAge.band(DocumentFacts.NONE, TODAY)).isNull();
        assertThat(HolderAge.isExpired(DocumentFacts.NONE, TODAY)).isFalse();
    }

    @Test
    void countsTheLastDayAsValid() {
        assertThat(HolderAge.isExpired(expires(TODAY), TODAY)).isFalse();
        assertThat(HolderAge.isExpired(expires(TODAY.minusDays(1)), TODAY)).isTrue();
    }

    private static DocumentFacts born(LocalDate date) {
        return new DocumentFacts(date, null, null);
    }

    private static DocumentFacts expires(@Nullable LocalDate date) {
        return new DocumentFacts(null, null, date);
    }
}
