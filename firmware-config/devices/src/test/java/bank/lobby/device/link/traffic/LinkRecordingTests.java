package bank.lobby.device.link.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import bank.lobby.device.link.ByteFramer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkRecordingTests {

    @TempDir
    Path home;

    private final StringBuilder heard = new StringBuilder();

    private final ByteFramer framer = new ByteFramer() {
        @Override
        public void accept(byte value) {
            heard.append(Character.forDigit(value, 16));
        }

        @Override
        public void silence() {
            heard.append('.');
        }

        @Override
        public void reset() {
            heard.append('|');
        }
    };

    @Test
    void feedsWhatCameInWithItsSilences() throws Exception {
        LinkRecording.read(file("""
                2026-01-05T12:00:00.000000Z = open
                2026-01-05T12:00:00.100000Z > 0F 0F
                2026-01-05T12:00:00.150000Z < 01 02
                2026-01-05T12:00:00.560000Z < 03
                2026-01-05T12:00:00.760000Z = closed: the device went away
                2026-01-05T13:00:00.000000Z = open
                2026-01-05T13:00:00.010000Z < 04
                """)).replayInto(framer);

        assertThat(heard).hasToString("|12..3." + ".".repeat(25) + "|4");
    }

    @Test
    void joinsFilesAndForgivesAClockThatWentBack() throws Exception {
        Path older = file("2026-01-05T12:00:00.000000Z < 01\n");
        Path newer = Files.writeString(home.resolve("newer.log"), "2026-01-05T11:00:00.000000Z < 02\n");

        LinkRecording.read(older, newer).replayInto(framer);

        assertThat(heard).hasToString("12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"< (44)", "< 3B ** 3F"})
    void doesNotReplayWhatWasHidden(String chunk) throws Exception {
        LinkRecording recording =
                LinkRecording.read(file("2026-01-05T12:00:00.000000Z < 01\n2026-01-05T12:00:00.000000Z " + chunk));

        assertThatIllegalStateException().isThrownBy(() -> recording.replayInto(framer));

        assertThat(heard).isEmpty();
    }

    @Test
    void doesNotMindWhatWasHiddenOfWhatWasSent() throws Exception {
        LinkRecording.read(file("2026-01-05T12:00:00.000000Z > 1D **\n2026-01-05T12:00:00.000000Z < 02\n"))
                .replayInto(framer);

        assertThat(heard).hasToString("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "yesterday < 01", "2026-01-05T12:00:00Z < 1", "2026-01-05T12:00:00Z ? 01"})
    void saysWhichLineIsNone(String line) throws Exception {
        Path file = file("2026-01-05T12:00:00.000000Z = open\n" + line + "\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinkRecording.read(file))
                .withMessageContaining("line 2");
    }

    private Path file(String lines) throws IOException {
        return Files.writeString(home.resolve("older.log"), lines);
    }
}
