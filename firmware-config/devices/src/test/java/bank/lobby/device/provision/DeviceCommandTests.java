package bank.lobby.device.provision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DeviceCommandTests {

    @TempDir
    Path folder;

    @Test
    void explainsItselfWithExitCodesWhenNothingIsTyped() {
        Typed typed = Typed.in(folder);

        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err()).contains("list", "conform", "Exit codes", "nothing answers at the port");
    }

    @Test
    void holdsNoDeviceAgainstItsProfileWhereNothingAnswers() {
        Typed typed = Typed.in(folder, "conform", "twin-80mm", "tcp://127.0.0.1:1");

        assertThat(typed.exit()).isEqualTo(3);
        assertThat(typed.out()).doesNotContain("failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp://127.0.0.1:99999", "tcp://127.0.0.1", "ttyUSB0"})
    void refusesWhatIsNoPort(String port) {
        assertThat(Typed.in(folder, "conform", "twin-80mm", port).exit()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "check", "apply", "try", "twin", "learn", "conform", "schema"})
    void everyCommandHasHelp(String command) {
        Typed typed = Typed.in(folder, command, "--help");

        assertThat(typed.exit()).isZero();
        assertThat(typed.out()).contains("Usage: device " + command, "--json");
    }

    @Test
    void listsEveryProfileOrThoseOfOneKind() {
        assertThat(Typed.in(folder, "list").out()).contains("epson-tm-t88iv", "twin-led", "twin-stripe");
        assertThat(Typed.in(folder, "list", "--kind", "sign").out())
                .contains("twin-led")
                .doesNotContain("epson-tm-t88iv");
        assertThat(Typed.in(folder, "list", "--kind", "toaster").exit()).isEqualTo(2);
    }

    @Test
    void listsAsJsonWithAStableShape() {
        JsonNode answer = Typed.json(folder, "list", "--kind", "printer");

        assertThat(answer.propertyNames()).containsExactly("command", "result", "exit", "problems", "profiles");
        assertThat(answer.path("profiles").get(0).propertyNames())
                .containsExactly("id", "kind", "dialect", "vendor", "model", "verified", "local");
    }

    @Test
    void namesTheNearestProfilesWhenAskedForOneThereIsNot() {
        Typed typed = Typed.in(folder, "check", "epson-tm-t88vi");

        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err()).contains("there is no profile 'epson-tm-t88vi'", "did you mean", "epson-tm-t88iv");
    }

    @Test
    void checksAFileThatInheritsFromTheList() throws Exception {
        write("acme-p9.yaml", """
                id: acme-p9
                inherits: twin-80mm
                vendor: Acme
                model: P9
                dialect: escpos
                notes: as the twin
                source: none
                verified: { level: none }
                """);

        Typed typed = Typed.in(folder, "check", "acme-p9.yaml");

        assertThat(typed.err()).isEmpty();
        assertThat(typed.exit()).isZero();
        assertThat(typed.out()).contains("acme-p9 is sound");
    }

    @Test
    void saysEveryProblemOfAFile() throws Exception {
        write("acme-p9.yaml", "id: acme-p8\ndialect: escpos\nvendro: Acme\n");

        JsonNode answer = Typed.json(folder, "check", "./acme-p9.yaml");

        assertThat(answer.path("exit").intValue()).isEqualTo(1);
        assertThat(answer.path("result").stringValue()).isEqualTo("failed");
        assertThat(answer.path("problems"))
                .extracting(JsonNode::stringValue)
                .contains("acme-p9.yaml: serial: is missing", "acme-p9.yaml: commands: is missing")
                .anyMatch(each -> each.contains("did you mean vendor?"));
    }

    @Test
    void refusesAFileThatIsNotThereOrWhoseDialectNobodySpeaks() throws Exception {
        write("acme-p9.yaml", "id: acme-p9\ndialect: escpoos\n");

        assertThat(Typed.in(folder, "check", "./none.yaml").exit()).isEqualTo(2);
        assertThat(Typed.in(folder, "check", "acme-p9.yaml").err()).contains("did you mean escpos?");
    }

    @Test
    void refusesWhatIsNoPort() {
        Typed typed = Typed.in(folder, "try", "twin-80mm", "COM3");

        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err()).contains("not a port: COM3");
    }

    @Test
    void printsTheSchemaOfAKind() {
        Typed typed = Typed.in(folder, "schema", "printer");

        assertThat(typed.out()).contains("\"largest-magnification\"");
        assertThat(Typed.in(folder, "schema", "toaster").exit()).isEqualTo(2);
    }

    private void write(String name, String text) throws Exception {
        Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }
}
