package bank.lobby.wire.board;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.station.Names;

/**
 * A service and how many wait for it.
 *
 * @param code stable code
 * @param names its name
 * @param waiting tickets in state WAITING
 */
public record BoardService(String code, Names names, int waiting) {

    public BoardService {
        requireNonNull(code, "code");
        requireNonNull(names, "names");
    }
}
