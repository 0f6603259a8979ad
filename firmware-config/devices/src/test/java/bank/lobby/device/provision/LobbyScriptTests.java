package bank.lobby.device.provision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./lobby device} as a technician starts it: a process of its own, out of the built applications. */
class LobbyScriptTests {

    private static final Path SCRIPT = Path.of("../../lobby").toAbsolutePath().normalize();

    @TempDir
    Path here;

    @Test
    void runsAnyCommandFromAnyFolderAndPassesItsExitCodeOn() throws Exception {
        assumeTrue(run("build", "--check").exit() == 0, "The applications are not built: ./lobby build first");

        Typed conform = run("device", "conform", "twin-58mm", "--json");
        Typed unknown = run("device", "check", "twin-59mm");

        JsonNode answer = JsonMapper.shared().readTree(conform.out());
        assertThat(answer.path("result").stringValue()).isEqualTo("ok");
        assertThat(conform.exit()).isZero();
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("did you mean twin-58mm").doesNotContain("WARN", "at bank.lobby");
    }

    private Typed run(String... arguments) throws IOException, InterruptedException {
        Path out = here.resolve("out.txt");
        Path err = here.resolve("err.txt");
        List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(here.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Typed(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }
}
