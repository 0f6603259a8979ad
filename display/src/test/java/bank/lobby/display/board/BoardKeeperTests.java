package bank.lobby.display.board;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.display.SampleHall;
import bank.lobby.wire.board.BoardState;
import bank.lobby.wire.board.TicketState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class BoardKeeperTests {

    private static final Instant START = Instant.parse("2026-11-20T02:00:00Z");

    @TempDir
    private Path home;

    private Instant now = START;
    private HallBoard hall;
    private BoardFile file;
    private BoardKeeper keeper;

    @BeforeEach
    void connect() {
        hall = new HallBoard(() -> now, null);
        file = new BoardFile(home, JsonMapper.builder().build());
        keeper = new BoardKeeper(hall, () -> Set.of("spoken"), file);
    }

    @Test
    void keepsTheBoardAsItWasWithWhatWasSpoken() {
        BoardState board = SampleHall.board(List.of(SampleHall.call("A012", 3, TicketState.CALLED, START, 4)));
        hall.changed(board);

        keeper.tick();

        assertThat(file.load()).contains(new KeptBoard(board, START, Set.of("spoken")));
    }

    @Test
    void writesNothingWhileNothingChanges() throws IOException {
        hall.changed(SampleHall.board(List.of()));
        keeper.tick();
        Files.delete(home.resolve("board.json"));
        now = START.plusSeconds(59);
        hall.live();

        keeper.tick();

        assertThat(file.load()).isEmpty();
    }

    @Test
    void writesOnceAMinuteHowFreshTheBoardIs() {
        hall.changed(SampleHall.board(List.of()));
        keeper.tick();
        now = START.plusSeconds(60);
        hall.live();

        keeper.tick();

        assertThat(file.load().orElseThrow().asOf()).isEqualTo(now);
    }

    @Test
    void startsWithoutABoardWhenTheKeptOneIsDamaged() throws IOException {
        Files.writeString(home.resolve("board.json"), "{\"state\":");

        assertThat(file.load()).isEmpty();
    }
}
