package bank.lobby.server.counter;

import bank.lobby.server.ticket.TicketView;
import bank.lobby.wire.board.CounterState;
import bank.lobby.wire.station.Names;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A counter as staff see it.
 *
 * @param staffNo the teller signed in, if one
 * @param since since when
 * @param paused since when and why it takes nobody; {@code null} while it does
 * @param ticket the ticket called to it or served at it, if one
 */
public record CounterView(
        int no,
        Names names,
        CounterState state,
        @Nullable String staffNo,
        @Nullable Instant since,
        Counter.@Nullable Paused paused,
        @Nullable TicketView ticket) {

    static CounterView of(Counter counter, @Nullable TicketView ticket) {
        return new CounterView(
                counter.no(),
                counter.names(),
                counter.state(),
                counter.staffNo(),
                counter.since(),
                counter.paused(),
                ticket);
    }
}
