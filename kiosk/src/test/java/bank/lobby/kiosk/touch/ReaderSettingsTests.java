package bank.lobby.kiosk.touch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import bank.lobby.kiosk.touch.ReaderSettings.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReaderSettingsTests {

    @Test
    void takesTheShortFormBesideTheList() {
        Place one = new Place("twin-stripe", "/dev/lobby/stripe");
        Place other = new Place("twin-scanner", "/dev/lobby/scanner");

        assertThat(new ReaderSettings(List.of(other), one).all()).containsExactly(one, other);
        assertThat(new ReaderSettings(List.of(), null).all()).isEmpty();
    }

    @Test
    void saysWhichReaderLacksItsPort() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Place("twin-stripe", null))
                .withMessageContaining("twin-stripe");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Place(null, "/dev/lobby/stripe"))
                .withMessageContaining("/dev/lobby/stripe");
    }
}
