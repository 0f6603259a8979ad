package bank.lobby.device.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessIdsTests {

    private final ProcessIds ids = new ProcessIds(9_997);

    @Test
    void countsRoundFromTheLastToTheFirst() {
        assertThat(ids.next()).isEqualTo("9998");
        assertThat(ids.next()).isEqualTo("9999");
        assertThat(ids.next()).isEqualTo("0000");
    }

    @Test
    void takesAnIdForProofOfAllBeforeIt() {
        String first = ids.next();
        String second = ids.next();
        String third = ids.next();

        assertThat(ids.proves(third, first)).isTrue();
        assertThat(ids.proves(third, second)).isTrue();
        assertThat(ids.proves(first, first)).isTrue();
        assertThat(ids.proves(second, third)).isFalse();
    }

    @Test
    void takesNoIdForProofThatWasNeverGivenOut() {
        String mine = ids.next();

        assertThat(ids.proves("9999", mine)).isFalse();
        assertThat(ids.proves("9997", mine)).isFalse();
        assertThat(ids.proves("4998", mine)).isFalse();
        assertThat(ids.proves("A01 ", mine)).isFalse();
    }

    @Test
    void strikesEveryIdOffOnce() {
        String mine = ids.next();

        assertThat(ids.strike("0001")).isFalse();
        assertThat(ids.strike(mine)).isTrue();
        assertThat(ids.strike(mine)).isFalse();
    }
}
