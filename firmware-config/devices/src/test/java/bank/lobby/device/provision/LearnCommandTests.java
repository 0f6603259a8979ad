package bank.lobby.device.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.device.twin.RunningTwin;
import bank.lobby.device.twin.TwinPorts;
import bank.lobby.device.twin.Twins;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnCommandTests {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    Path here;

    @Test
    void writesTheProfileOfAPadItListenedTo() throws Exception {
        StringWriter out = new StringWriter();
        try (RunningTwin twin = Twins.start(
                        ProfileCatalog.bundled().any(ProfileId.of("keypad-ascii-line")),
                        () -> TwinPorts.tcp(0),
                        false);
                Writer keyboard = new PipedWriter();
                PipedReader typed = new PipedReader((PipedWriter) keyboard)) {
            Surroundings surroundings = new Surroundings(
                    here.resolve("profiles"),
                    new PrintWriter(out, true),
                    new PrintWriter(out, true),
                    new BufferedReader(typed),
                    InstantSource.system(),
                    here);
            Files.createDirectory(here.resolve("own"));
            CompletableFuture<Integer> exit = CompletableFuture.supplyAsync(() -> DeviceCommand.run(
                    surroundings,
                    "learn",
                    twin.address(),
                    "--quiet",
                    "1",
                    "--times",
                    "1",
                    "--id",
                    "acme-k1",
                    "--profiles",
                    "own"));
            press(twin, out, "next");
            press(twin, out, "recall");
            type(keyboard, out, "start", "skip");
            type(keyboard, out, "no show", "skip");
            press(twin, out, "hold");
            type(keyboard, out, "resume", "done");

            assertThat(exit.get(30, TimeUnit.SECONDS)).as(out.toString()).isZero();
            assertThat(Typed.in(here, "check", "acme-k1", "--profiles", "own").out())
                    .contains("acme-k1 is sound");
            assertThat(Files.readString(here.resolve("own/keypad/acme-k1.yaml")))
                    .contains("next", "recall", "hold");
        }
    }

    @Test
    void doesNotReplaceAProfileThatIsThere() throws Exception {
        Files.writeString(here.resolve("learned-keypad.yaml"), "by hand");

        Typed typed = Typed.in(here, new StringReader(""), "learn", "tcp://127.0.0.1:1");

        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err()).contains("learned-keypad.yaml is there already");
    }

    @Test
    void saysThatNothingIsAtThePort() {
        assertThat(Typed.in(here, "learn", "tcp://127.0.0.1:1").exit()).isEqualTo(3);
    }

    private static void type(Writer keyboard, StringWriter out, String asked, String word) throws IOException {
        await().atMost(LIMIT).until(() -> out.toString().contains("press " + asked + " at counter 1"));
        keyboard.write(word + "\n");
        keyboard.flush();
    }

    private static void press(RunningTwin twin, StringWriter out, String key) {
        await().atMost(LIMIT).until(() -> out.toString().contains("press " + key + " at counter 1"));
        twin.tell(key);
    }
}
