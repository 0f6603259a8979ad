package bank.lobby.server.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bank.lobby.server.platform.Refusal;
import bank.lobby.wire.board.TicketState;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state takes exactly the commands that make sense in it. */
class TicketProgressTests {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private enum Command {
        CALL(progress -> progress.call(3, NOW, 8), TicketState.WAITING),
        RECALL(progress -> progress.recall(NOW, 9), TicketState.CALLED),
        START(progress -> progress.start(NOW), TicketState.CALLED),
        FINISH(TicketProgress::finish, TicketState.SERVING),
        NO_SHOW(TicketProgress::noShow, TicketState.CALLED),
        CANCEL(TicketProgress::cancel, TicketState.WAITING, TicketState.CALLED);

        private final UnaryOperator<TicketProgress> act;
        private final Set<TicketState> allowed;

        Command(UnaryOperator<TicketProgress> act, TicketState first, TicketState... more) {
            this.act = act;
            this.allowed = EnumSet.of(first, more);
        }
    }

    private static final Map<TicketState, TicketProgress> IN = new EnumMap<>(TicketState.class);

    static {
        TicketProgress waiting = TicketProgress.waiting();
        TicketProgress called = waiting.call(3, NOW, 7);
        IN.put(TicketState.WAITING, waiting);
        IN.put(TicketState.CALLED, called);
        IN.put(TicketState.SERVING, called.start(NOW));
        IN.put(TicketState.SERVED, called.start(NOW).finish());
        IN.put(TicketState.NO_SHOW, called.noShow());
        IN.put(TicketState.CANCELLED, waiting.cancel());
    }

    static Stream<Arguments> everyStateAndCommand() {
        return Stream.of(TicketState.values())
                .flatMap(state -> Stream.of(Command.values()).map(command -> Arguments.of(state, command)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndCommand")
    void takesACommandOrRefusesIt(TicketState state, Command command) {
        TicketProgress progress = IN.get(state);

        if (command.allowed.contains(state)) {
            assertThat(command.act.apply(progress)).isNotEqualTo(progress);
        } else {
            assertThatThrownBy(() -> command.act.apply(progress)).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.status()).isEqualTo(409);
                assertThat(refusal.slug()).isEqualTo("ticket-state");
                assertThat(refusal.facts()).containsEntry("state", state);
            });
        }
    }

    @Test
    void remembersTheCounterAndCountsTheRecalls() {
        TicketProgress served = TicketProgress.waiting()
                .call(3, NOW, 7)
                .recall(NOW.plusSeconds(20), 8)
                .recall(NOW.plusSeconds(40), 9)
                .start(NOW.plusSeconds(50))
                .finish();

        assertThat(served.counter()).isEqualTo(3);
        assertThat(served.recalls()).isEqualTo(2);
        assertThat(served.callRev()).isEqualTo(9);
        assertThat(served.servingSince()).isEqualTo(NOW.plusSeconds(50));
    }
}
