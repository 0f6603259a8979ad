package bank.lobby.kiosk.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What is in the printer's memory is remembered for one file and one model; a damaged note is none. */
class LogoFileTests {

    private static final LogoFile.Note NOTE = new LogoFile.Note("ab12", "keeps-logo", 1, true);

    @TempDir
    private Path home;

    private LogoFile file;

    @BeforeEach
    void open() {
        file = new LogoFile(home, JsonMapper.builder().build());
    }

    @Test
    void givesBackWhatWasNoted() {
        assertThat(file.read()).isNull();

        assertThat(file.write(NOTE)).isTrue();

        assertThat(file.read()).isEqualTo(NOTE);
    }

    @Test
    void isOfOneFileAndOneModel() {
        assertThat(NOTE.isOf("ab12", "keeps-logo")).isTrue();
        assertThat(NOTE.isOf("ab13", "keeps-logo")).isFalse();
        assertThat(NOTE.isOf("ab12", "another")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "null"})
    void takesADamagedNoteForNone(String damaged) throws IOException {
        Files.writeString(home.resolve("logo.json"), damaged);

        assertThat(file.read()).isNull();
    }

    @Test
    void saysThatNothingCanBeKept() throws IOException {
        Path blocked = Files.writeString(home.resolve("no-folder"), "a file where the home should be");

        assertThat(new LogoFile(blocked, JsonMapper.builder().build()).write(NOTE))
                .isFalse();
    }
}
