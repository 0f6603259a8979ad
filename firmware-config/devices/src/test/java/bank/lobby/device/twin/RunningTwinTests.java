package bank.lobby.device.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.link.LinkOpener;
import bank.lobby.device.link.LinkUnavailableException;
import bank.lobby.device.profile.DeviceProfile;
import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class RunningTwinTests {

    private static final DeviceProfile SIGN = ProfileCatalog.bundled().any(ProfileId.of("twin-led"));

    @Test
    void goesAwayForAWhileAndComesBackByItself() {
        List<String> happened = new CopyOnWriteArrayList<>();
        try (RunningTwin twin = Twins.start(SIGN, () -> TwinPorts.tcp(0), false)) {
            twin.onEvent(happened::add);

            twin.tell("vanish=1s");

            assertThat(reachable(twin)).isFalse();
            await().until(() -> happened.contains("the line is back"));
            assertThat(reachable(twin)).isTrue();
        }
    }

    @Test
    void namesWhatItUnderstandsWhenToldSomethingElse() {
        try (RunningTwin twin = Twins.start(SIGN, () -> TwinPorts.tcp(0), false)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> twin.tell("power-cicle"))
                    .withMessageContaining("did you mean power-cycle?")
                    .withMessageContaining("late=800ms");
            assertThatIllegalArgumentException().isThrownBy(() -> twin.tell("mute=3"));
        }
    }

    private static boolean reachable(RunningTwin twin) {
        try {
            LinkOpener.of(twin.address(), Objects.requireNonNull(SIGN.serial()))
                    .open()
                    .close();
            return true;
        } catch (LinkUnavailableException gone) {
            return false;
        }
    }
}
