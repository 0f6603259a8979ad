package bank.lobby.kiosk.slip;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.device.printer.PaperRoll;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

/** The count of paper outlives a restart, and its loss is no reason not to start. */
@ExtendWith(OutputCaptureExtension.class)
class RollFileTests {

    @TempDir
    private Path home;

    private RollFile file;

    @BeforeEach
    void open() {
        file = new RollFile(home, JsonMapper.builder().build());
    }

    @Test
    void givesBackWhatWasSaved() {
        PaperRoll roll = new PaperRoll(50_000, 12_345, 118, true, false);

        file.write(roll);

        assertThat(file.read()).isEqualTo(roll);
    }

    @Test
    void takesWhatTwoSlipsThatEndTogetherSave(CapturedOutput output) {
        IntStream.range(0, 200)
                .parallel()
                .mapToObj(slip -> new PaperRoll(50_000, slip, 118, true, false))
                .forEach(file::write);

        assertThat(output).doesNotContain("cannot be kept");
        assertThat(file.read()).isNotNull();
    }

    @Test
    void knowsNothingBeforeTheFirstSlip() {
        assertThat(file.read()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "{}", "null", "{\"lengthMm\":5,\"usedMm\":9,\"slipMm\":0,\"low\":false,\"out\":false}"})
    void setsADamagedCountAside(String damaged) throws IOException {
        Files.writeString(home.resolve("roll.json"), damaged);

        assertThat(file.read()).isNull();
        assertThat(home.resolve("roll.json")).doesNotExist();
        assertThat(home.resolve("roll.json.damaged")).hasContent(damaged);
    }

    @Test
    void goesOnWhereNothingCanBeSaved() throws IOException {
        Path blocked = Files.writeString(home.resolve("no-folder"), "a file where the home should be");

        new RollFile(blocked, JsonMapper.builder().build()).write(PaperRoll.full(50_000));

        assertThat(blocked).hasContent("a file where the home should be");
    }
}
