package bank.lobby.wire.board;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.station.Names;

/**
 * A counter as the hall sees it.
 *
 * @param no its number in the branch, 1 to 99
 * @param names what is written over it: 3 号窗口, Counter 3; some are rooms
 * @param state whether it takes customers
 */
public record BoardCounter(int no, Names names, CounterState state) {

    public BoardCounter {
        requireNonNull(names, "names");
        requireNonNull(state, "state");
    }
}
