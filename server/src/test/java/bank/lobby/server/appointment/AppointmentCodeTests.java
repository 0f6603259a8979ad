package bank.lobby.server.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What customers type, in every spelling, and nothing else. */
class AppointmentCodeTests {

    @ParameterizedTest
    @CsvSource({"K7M29QXA,K7M29QXA", "k7m2-9qxa,K7M29QXA", "' K7M2 9QXA ',K7M29QXA", "oil0-kkkk,0110KKKK"})
    void readsWhatPeopleType(String typed, String code) {
        assertThat(AppointmentCode.typed(typed)).contains(new AppointmentCode(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "K7M29QX",
                "K7M29QXAA",
                "K7M29QXU",
                "13800138000",
                "K7M2.9QXA",
                "K7M2                             9QXA"
            })
    void refusesWhatIsNoCode(String typed) {
        assertThat(AppointmentCode.typed(typed)).isEmpty();
    }

    @Test
    void readsBackWhateverItMakes() {
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < 1_000; i++) {
            AppointmentCode code = AppointmentCode.random(random);

            assertThat(AppointmentCode.typed(code.text())).contains(code);
        }
    }

    @Test
    void keepsTheCodeOutOfLogs() {
        assertThat(new AppointmentCode("K7M29QXA").toString()).doesNotContain("K7M2");
    }
}
