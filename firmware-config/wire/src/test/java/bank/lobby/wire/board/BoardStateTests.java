package bank.lobby.wire.board;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A board follows the branch change by change. */
class BoardStateTests {

    private static final Names NAMES = new Names("甲", "甲", "A");
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final BoardState EMPTY = new BoardState(
            NAMES,
            NAMES,
            "Asia/Shanghai",
            List.of(new BoardService("cash", NAMES, 2), new BoardService("transfer", NAMES, 0)),
            List.of(new BoardCounter(1, NAMES, CounterState.CLOSED)),
            List.of(),
            List.of());

    @Test
    void countsWhoComesAndWhoIsCalled() {
        UUID ticket = UUID.randomUUID();

        BoardState issued = EMPTY.after(event(3, ticket, null, TicketState.WAITING, null));
        BoardState called = issued.after(
                event(4, ticket, TicketState.WAITING, TicketState.CALLED, call(ticket, 4, TicketState.CALLED)));

        assertThat(issued.services()).extracting(BoardService::waiting).containsExactly(3, 0);
        assertThat(called.services()).extracting(BoardService::waiting).containsExactly(2, 0);
    }

    @Test
    void putsTheLatestCallFirstAlsoWhenItIsARecall() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();

        BoardState state = EMPTY.after(
                        event(3, first, TicketState.WAITING, TicketState.CALLED, call(first, 3, TicketState.CALLED)))
                .after(event(4, second, TicketState.WAITING, TicketState.CALLED, call(second, 4, TicketState.CALLED)))
                .after(event(5, first, TicketState.CALLED, TicketState.CALLED, call(first, 5, TicketState.CALLED)));

        assertThat(state.calls()).extracting(BoardCall::ticket).containsExactly(first, second);
    }

    @Test
    void keepsOnlyTheLatestOfTheFinishedCalls() {
        BoardState state = afterThirtyFinishedCalls(EMPTY);

        assertThat(state.calls()).hasSize(BoardState.CALLS);
        assertThat(state.calls().getFirst().callRev()).isEqualTo(32);
    }

    @Test
    void keepsACallForAsLongAsItsCustomerIsAtTheCounter() {
        UUID longService = UUID.randomUUID();
        BoardState serving = EMPTY.after(event(
                1, longService, TicketState.WAITING, TicketState.CALLED, call(longService, 1, TicketState.CALLED)));

        BoardState state = afterThirtyFinishedCalls(serving);

        assertThat(state.calls()).extracting(BoardCall::ticket).contains(longService);
    }

    private static BoardState afterThirtyFinishedCalls(BoardState start) {
        return IntStream.range(3, 33)
                .boxed()
                .reduce(
                        start,
                        (board, i) -> {
                            UUID ticket = new UUID(0, i);
                            return board.after(event(
                                            i,
                                            ticket,
                                            TicketState.WAITING,
                                            TicketState.CALLED,
                                            call(ticket, i, TicketState.CALLED)))
                                    .after(event(
                                            i,
                                            ticket,
                                            TicketState.CALLED,
                                            TicketState.NO_SHOW,
                                            call(ticket, i, TicketState.NO_SHOW)));
                        },
                        (a, b) -> b);
    }

    @Test
    void doesNotShowATicketWithdrawnBeforeItWasCalled() {
        UUID ticket = UUID.randomUUID();

        BoardState state = EMPTY.after(event(3, ticket, TicketState.WAITING, TicketState.CANCELLED, null));

        assertThat(state.calls()).isEmpty();
        assertThat(state.services().getFirst().waiting()).isEqualTo(1);
    }

    @Test
    void showsACounterAsItStandsNow() {
        BoardCounter open = new BoardCounter(1, NAMES, CounterState.OPEN);

        BoardState state = EMPTY.after(new BoardEvent(3, "COUNTER_OPENED", AT, null, open));

        assertThat(state.counters()).containsExactly(open);
    }

    @Test
    void countsATicketThatChangesItsServiceInTheNewOneOnly() {
        UUID ticket = UUID.randomUUID();
        BoardState before = EMPTY.after(event(1, ticket, null, TicketState.WAITING, null));
        BoardTicketChange moved =
                new BoardTicketChange(ticket, "elsewhere", TicketState.WAITING, TicketState.WAITING, null, "cash");

        BoardState state = before.after(new BoardEvent(2, "RETRIAGED", AT, moved, null));

        assertThat(state.services().getFirst().waiting())
                .isEqualTo(EMPTY.services().getFirst().waiting())
                .isEqualTo(before.services().getFirst().waiting() - 1);
    }

    private static BoardEvent event(long rev, UUID ticket, TicketState from, TicketState to, BoardCall call) {
        return new BoardEvent(rev, to.name(), AT, new BoardTicketChange(ticket, "cash", from, to, call, null), null);
    }

    private static BoardCall call(UUID ticket, long rev, TicketState state) {
        return new BoardCall(ticket, "A" + rev, "cash", 1, state, AT, rev, 0, Language.ZH_CN);
    }
}
