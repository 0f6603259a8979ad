package bank.lobby.server.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bank.lobby.server.platform.Refusal;
import bank.lobby.wire.board.TicketState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of states and steps: what it says is what happens, and what is written of it. */
class TicketProgressTests {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Path DOCUMENT = Path.of("docs/ticket-states.md");

    static Stream<Arguments> everyStateAndStep() {
        return Stream.of(TicketState.values())
                .flatMap(state -> Stream.of(TicketStep.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndStep")
    void takesAStepOrRefusesIt(TicketState state, TicketStep step) {
        TicketProgress progress = new TicketProgress(state, 3, NOW, 7L, 1, NOW);

        if (step.to(state).isPresent()) {
            assertThat(progress.take(step).state()).isEqualTo(step.to(state).get());
        } else {
            assertThatThrownBy(() -> progress.take(step)).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.status()).isEqualTo(409);
                assertThat(refusal.slug()).isEqualTo("ticket-state");
                assertThat(refusal.facts()).containsEntry("state", state).containsEntry("command", step.word());
            });
        }
    }

    @Test
    void leavesNoStateWithoutAWayOutButTheEnds() {
        assertThat(TicketState.values())
                .filteredOn(state -> Arrays.stream(TicketStep.values())
                        .noneMatch(step -> step.to(state).isPresent()))
                .containsExactly(TicketState.SERVED, TicketState.CANCELLED, TicketState.LEFT);
    }

    @Test
    void neverTakesACustomerFromTheCounterWhenTheDayEnds() {
        assertThat(TicketStep.CLOSE_DAY.to(TicketState.SERVING)).isEmpty();
    }

    @Test
    void remembersTheCounterAndCountsTheRecalls() {
        TicketProgress served = TicketProgress.waiting()
                .call(TicketStep.CALL, 3, NOW, 7)
                .recall(NOW.plusSeconds(20), 8)
                .recall(NOW.plusSeconds(40), 9)
                .serve(TicketStep.START, NOW.plusSeconds(50))
                .take(TicketStep.FINISH);

        assertThat(served.counter()).isEqualTo(3);
        assertThat(served.recalls()).isEqualTo(2);
        assertThat(served.callRev()).isEqualTo(9);
        assertThat(served.servingSince()).isEqualTo(NOW.plusSeconds(50));
    }

    @Test
    void keepsTheBoardsCallWhenItIsTakenBack() {
        TicketProgress waiting = TicketProgress.waiting();

        TicketProgress back = waiting.call(TicketStep.CALL, 3, NOW, 7).uncalled(waiting);

        assertThat(back.state()).isEqualTo(TicketState.WAITING);
        assertThat(back.callRev()).isEqualTo(7);
        assertThat(back.state().ofLastCall()).isEqualTo(TicketState.CANCELLED);
    }

    /** Run with {@code -Dlobby.write-documents=true} to write it anew; the difference is to be looked at. */
    @Test
    void isTheDocument() throws IOException {
        if (Boolean.getBoolean("lobby.write-documents")) {
            Files.writeString(DOCUMENT, document());
        }

        assertThat(Files.readString(DOCUMENT)).isEqualTo(document());
    }

    private static String document() {
        TicketState[] states = TicketState.values();
        StringBuilder text = new StringBuilder("""
                # States and steps of a ticket

                Written from `TicketStep`, the table all commands run on; `TicketProgressTests` compares. A ticket begins WAITING
                (`ISSUED`), or SERVING where somebody without one is served (`WALKED_UP`). 409 is refused with `ticket-state` (`state`,
                `command`) and changes nothing. How often and how soon a step may be taken, and by whom, is in [api.md](api.md);
                `LifeModelIntegrationTests` plays random steps against both.

                """);
        text.append("| step | event |");
        for (TicketState state : states) {
            text.append(" ").append(state).append(" |");
        }
        text.append("\n|---|---|").append("---|".repeat(states.length)).append("\n");
        for (TicketStep step : TicketStep.values()) {
            text.append("| ")
                    .append(step.word())
                    .append(" | `")
                    .append(step.event())
                    .append("` |");
            for (TicketState state : states) {
                text.append(step.to(state).map(to -> " " + to + " |").orElse(" 409 |"));
            }
            text.append("\n");
        }
        text.append("| undo | `UNDONE` |");
        text.append(Arrays.stream(states).map(state -> " as before |").collect(Collectors.joining()));
        return text.append("""


                `finish` in a URL is `finish`, `continue`, `hand-on` or `give-back`, as the ticket's further services and its way back
                decide. `undo` takes back the caller's own last step at the counter within seconds, while nothing else has happened.
                """).toString();
    }
}
