package bank.lobby.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a crowd is written. */
class CrowdPartTests {

    @Test
    void numbersBranchesOnFromPartToPart() {
        assertThat(CrowdPart.parse("2x50,3x7"))
                .flatExtracting(CrowdPart::codes)
                .containsExactly("crowd-1", "crowd-2", "crowd-3", "crowd-4", "crowd-5");
    }

    @Test
    void keepsTheCountersOfEveryPart() {
        assertThat(CrowdPart.parse("2x50,3x7")).extracting(CrowdPart::counters).containsExactly(50, 7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "0x3", "3x0", "1x2,", "1x2;3x4", "10000x1", "1x100", "ax1"})
    void refusesWhatIsNoCrowd(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CrowdPart.parse(text));
    }
}
