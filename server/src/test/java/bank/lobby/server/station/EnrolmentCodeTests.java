package bank.lobby.server.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

/** A code as it is shown and typed. */
class EnrolmentCodeTests {

    @Test
    void isTenSignsInTwoHalvesThatReadBackAsTheSame() {
        EnrolmentCode code = EnrolmentCode.random(new SecureRandom());

        assertThat(code.shown()).matches("[A-Z2-7]{5}-[A-Z2-7]{5}");
        assertThat(EnrolmentCode.typed(code.shown())).contains(code);
    }

    @Test
    void forgivesSmallLettersSpacesAndLookAlikes() {
        assertThat(EnrolmentCode.typed(" abo-1b 80ib2")).contains(new EnrolmentCode("ABOIBBOIB2"));
    }

    @Test
    void isNothingWhenTooShortTooLongOrOfOtherSigns() {
        assertThat(EnrolmentCode.typed("ABCDE-FGHI")).isEmpty();
        assertThat(EnrolmentCode.typed("ABCDE-FGHIJK")).isEmpty();
        assertThat(EnrolmentCode.typed("ABCDE-FGHI9")).isEmpty();
        assertThat(EnrolmentCode.typed("")).isEmpty();
    }

    @Test
    void showsItsSecretToNoLog() {
        assertThat(new EnrolmentCode("ABCDEFGHIJ").toString()).doesNotContain("EFGHIJ");
    }
}
