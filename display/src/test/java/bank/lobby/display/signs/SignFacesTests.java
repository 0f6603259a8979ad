package bank.lobby.display.signs;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.device.sign.SignFace;
import bank.lobby.display.SampleHall;
import bank.lobby.display.board.HallView;
import bank.lobby.wire.board.BoardCall;
import bank.lobby.wire.board.BoardState;
import bank.lobby.wire.board.TicketState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignFacesTests {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    @Test
    void showsTheNumberThatIsCalledToItsCounter() {
        BoardState board = board(call("B016", 5, TicketState.CALLED), call("A012", 3, TicketState.CALLED));

        assertThat(face(board, 3)).isEqualTo(new SignFace.Called("A012"));
    }

    @Test
    void showsTheNumberThatIsServedThere() {
        assertThat(face(board(call("A012", 3, TicketState.SERVING)), 3)).isEqualTo(new SignFace.Serving("A012"));
    }

    @Test
    void isOpenWhenItsCustomerHasGone() {
        BoardState board = board(call("A013", 3, TicketState.NO_SHOW), call("A012", 3, TicketState.SERVED));

        assertThat(face(board, 3)).isEqualTo(new SignFace.Open());
    }

    @Test
    void saysWhenTheCounterIsPausedOrClosed() {
        assertThat(face(board(), 4)).isEqualTo(new SignFace.Paused());
        assertThat(face(board(), 7)).isEqualTo(new SignFace.Closed());
    }

    @Test
    void saysNothingOfACounterThatIsNotOnTheBoard() {
        assertThat(face(board(), 42)).isEqualTo(new SignFace.Blank());
    }

    @Test
    void keepsItsFaceOverAShortLossOfTheLinkAndNoLonger() {
        HallView lost = new HallView(false, NOW, "unreachable", board(call("A012", 3, TicketState.CALLED)), NOW);

        assertThat(SignFaces.of(lost, 3, NOW.plus(SignFaces.MEMORY))).isEqualTo(new SignFace.Called("A012"));
        assertThat(SignFaces.of(lost, 3, NOW.plus(SignFaces.MEMORY).plusSeconds(1)))
                .isEqualTo(new SignFace.Blank());
    }

    private static SignFace face(BoardState board, int counter) {
        return SignFaces.of(new HallView(true, NOW, null, board, NOW), counter, NOW);
    }

    private static BoardState board(BoardCall... calls) {
        return SampleHall.board(List.of(calls));
    }

    private static BoardCall call(String number, int counter, TicketState state) {
        return SampleHall.call(number, counter, state, NOW, 1);
    }
}
