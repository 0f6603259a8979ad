package bank.lobby.display.board;

import bank.lobby.wire.station.HomeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The kept board in the display's home, {@code board.json}. A copy of what the server has: losing it costs nothing. */
public final class BoardFile {

    private static final Logger log = LoggerFactory.getLogger(BoardFile.class);

    private final Path path;
    private final JsonMapper json;

    public BoardFile(Path home, JsonMapper json) {
        this.path = home.resolve("board.json");
        this.json = json;
    }

    /** The board kept last; empty when there is none or it cannot be read any more. */
    public Optional<KeptBoard> load() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(Files.readAllBytes(path), KeptBoard.class));
        } catch (IOException | JacksonException unreadable) {
            log.warn("The kept board {} cannot be read; starting without one", path, unreadable);
            return Optional.empty();
        }
    }

    /** Keeps {@code board} instead of the former one. */
    void save(KeptBoard board) throws IOException {
        HomeFile.replace(path, json.writeValueAsBytes(board));
    }
}
