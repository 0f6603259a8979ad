package bank.lobby.device.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.device.twin.RunningTwin;
import bank.lobby.device.twin.TwinPorts;
import bank.lobby.device.twin.Twins;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TryCommandTests {

    @TempDir
    Path here;

    @Test
    void printsATestSlipAndProvesIt() {
        try (RunningTwin twin = twin("twin-80mm")) {
            JsonNode answer = Typed.json(here, "try", "twin-80mm", twin.address());

            assertThat(answer.path("exit").intValue()).isZero();
            assertThat(answer.path("outcome").stringValue()).isEqualTo("printed");
            assertThat(answer.path("proof").stringValue()).isEqualTo("PROCESS_ID");
            assertThat(twin.face())
                    .contains(TestSlip.CHINESE, "[code " + TestSlip.CODE + "]", TestSlip.ruler(48), "[cut]")
                    .doesNotContain("unreadable");
        }
    }

    @Test
    void saysWhyASlipDidNotComeOut() {
        try (RunningTwin twin = twin("twin-80mm")) {
            twin.tell("cover-open");

            Typed typed = Typed.in(here, "try", "twin-80mm", twin.address());

            assertThat(typed.exit()).isEqualTo(1);
            assertThat(typed.err()).contains("not printed");
        }
    }

    @Test
    void tellsASilentPrinterFromOneThatSaysNo() {
        try (RunningTwin twin = twin("twin-80mm")) {
            twin.tell("mute");

            Typed typed = Typed.in(here, "try", "twin-80mm", twin.address());

            assertThat(typed.exit()).isEqualTo(3);
            assertThat(typed.err()).contains("another speed than the profile's");
        }
    }

    @Test
    void saysThatNothingIsAtThePort() {
        Typed typed = Typed.in(here, "try", "twin-led", "/dev/lobby-nobody");

        assertThat(typed.exit()).isEqualTo(3);
        assertThat(typed.err()).contains("nothing to talk to at /dev/lobby-nobody");
    }

    @Test
    void readsOneCardAndShowsNoMoreOfItThanTheMaskedNumber() throws Exception {
        try (RunningTwin twin = twin("twin-stripe")) {
            CompletableFuture<Typed> typed =
                    CompletableFuture.supplyAsync(() -> Typed.in(here, "try", "twin-stripe", twin.address()));
            await().until(twin::connected);
            twin.tell("swipe=1");

            assertThat(typed.get(30, TimeUnit.SECONDS).exit()).isZero();
            assertThat(typed.get().out())
                    .contains("BANK_CARD 622202*********9194")
                    .doesNotContain("6222020000000079194");
        }
    }

    @Test
    void showsEightsOnASignAndDarkensIt() {
        try (RunningTwin twin = twin("twin-led")) {
            List<String> seen = new CopyOnWriteArrayList<>();
            twin.onEvent(seen::add);

            Typed typed = Typed.in(here, "try", "twin-led", twin.address(), "--hold", "0");

            assertThat(typed.exit()).isZero();
            assertThat(seen).contains("shows: 8888", "shows: (dark)");
        }
    }

    @Test
    void showsWhatTheKeysOfAKeypadMean() throws Exception {
        try (RunningTwin twin = twin("twin-call-keypad")) {
            CompletableFuture<Typed> typed = CompletableFuture.supplyAsync(
                    () -> Typed.in(here, "try", "twin-call-keypad", twin.address(), "--keys", "2"));
            await().until(twin::connected);
            twin.tell("next");
            twin.tell("recall");

            assertThat(typed.get(30, TimeUnit.SECONDS).out()).contains("Next at counter 1", "Recall at counter 1");
        }
    }

    private static RunningTwin twin(String id) {
        return Twins.start(ProfileCatalog.bundled().any(ProfileId.of(id)), () -> TwinPorts.tcp(0), false);
    }
}
