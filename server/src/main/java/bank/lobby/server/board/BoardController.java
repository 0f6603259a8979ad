package bank.lobby.server.board;

import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Role;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The two views as they stand, for whoever does not follow a stream. */
@RestController
class BoardController {

    private final BoardView board;
    private final LobbyView lobby;

    BoardController(BoardView board, LobbyView lobby) {
        this.board = board;
        this.lobby = lobby;
    }

    @GetMapping(path = "/api/branches/{branch}/board", produces = MediaType.APPLICATION_JSON_VALUE)
    String board(Caller caller, @PathVariable String branch) {
        caller.mustBe(branch, Role.values());
        return board.snapshot(branch).body();
    }

    @GetMapping(path = "/api/branches/{branch}/lobby", produces = MediaType.APPLICATION_JSON_VALUE)
    String lobby(Caller caller, @PathVariable String branch) {
        caller.mustBe(branch, Role.LOBBY_MANAGER, Role.SUPERVISOR);
        return lobby.snapshot(branch).body();
    }
}
