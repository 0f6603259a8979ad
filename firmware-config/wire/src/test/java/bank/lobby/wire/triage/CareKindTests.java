package bank.lobby.wire.triage;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.wire.station.Names;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which care a customer is given by age alone. */
class CareKindTests {

    private static final Names NAMES = new Names("名", "名", "Name");
    private static final List<CareKind> KINDS = List.of(
            new CareKind("infant", NAMES, "baby-carriage"),
            new CareKind("elderly", NAMES, "old", AgeBand.SEVENTIES),
            new CareKind("very-old", NAMES, "old", AgeBand.EIGHTY_UP));

    @Test
    void givesItFromTheBandTheBankHasChosen() {
        assertThat(CareKind.byAge(KINDS, AgeBand.SIXTIES)).isNull();
        assertThat(CareKind.byAge(KINDS, AgeBand.SEVENTIES)).isEqualTo("elderly");
    }

    @Test
    void takesTheFirstOfSeveral() {
        assertThat(CareKind.byAge(KINDS, AgeBand.EIGHTY_UP)).isEqualTo("elderly");
    }

    @Test
    void givesNobodyAnythingWhoseAgeIsUnknown() {
        assertThat(CareKind.byAge(KINDS, null)).isNull();
    }
}
