package bank.lobby.display.signs;

import bank.lobby.device.sign.SignFace;
import bank.lobby.display.board.HallView;
import bank.lobby.wire.board.BoardCounter;
import bank.lobby.wire.board.BoardState;
import bank.lobby.wire.board.TicketState;
import java.time.Duration;
import java.time.Instant;

/** What the sign over a counter says about a board. Pure. */
final class SignFaces {

    /** Chosen: for so long a lost link may still be a short one; after it a sign says nothing rather than something old. */
    static final Duration MEMORY = Duration.ofMinutes(10);

    private SignFaces() {}

    /** The face for {@code counter} at {@code now}. */
    static SignFace of(HallView hall, int counter, Instant now) {
        BoardState board = hall.board();
        boolean forgotten = !hall.up() && now.isAfter(hall.asOf().plus(MEMORY));
        return board == null || forgotten ? new SignFace.Blank() : of(board, counter);
    }

    private static SignFace of(BoardState board, int counter) {
        return board.counters().stream()
                .filter(other -> other.no() == counter)
                .findFirst()
                .map(found -> of(board, found))
                .orElse(new SignFace.Blank());
    }

    private static SignFace of(BoardState board, BoardCounter counter) {
        return switch (counter.state()) {
            case CLOSED -> new SignFace.Closed();
            case PAUSED -> new SignFace.Paused();
            case OPEN ->
                board.calls().stream()
                        .filter(call -> call.counter() == counter.no())
                        .filter(call -> call.state() == TicketState.CALLED || call.state() == TicketState.SERVING)
                        .findFirst()
                        .<SignFace>map(call -> call.state() == TicketState.CALLED
                                ? new SignFace.Called(call.number())
                                : new SignFace.Serving(call.number()))
                        .orElse(new SignFace.Open());
        };
    }
}
