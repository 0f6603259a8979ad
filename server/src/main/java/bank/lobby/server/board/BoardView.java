package bank.lobby.server.board;

import bank.lobby.server.counter.Counter;
import bank.lobby.server.counter.CounterEvent;
import bank.lobby.server.counter.Counters;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.EventRow;
import bank.lobby.server.platform.OneMoment;
import bank.lobby.server.platform.StreamSnapshot;
import bank.lobby.server.platform.StreamView;
import bank.lobby.server.ticket.TicketEvent;
import bank.lobby.wire.board.BoardCall;
import bank.lobby.wire.board.BoardCounter;
import bank.lobby.wire.board.BoardEvent;
import bank.lobby.wire.board.BoardMessage;
import bank.lobby.wire.board.BoardState;
import bank.lobby.wire.board.BoardTicketChange;
import bank.lobby.wire.board.TicketState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the hall may see: numbers, counters, how many wait. Never who. */
@Component
class BoardView implements StreamView {

    /** Events that say of a ticket only what the hall must not know: that staff were told of its holder. */
    private static final String STAFF_ONLY = "PUSH_";

    private final OneMoment moment;
    private final BoardRows rows;
    private final Counters counters;
    private final JsonMapper json;
    private final InstantSource clock;

    BoardView(OneMoment moment, BoardRows rows, Counters counters, JsonMapper json, InstantSource clock) {
        this.moment = moment;
        this.rows = rows;
        this.counters = counters;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "board";
    }

    @Override
    public StreamSnapshot snapshot(String branch) {
        return moment.see(() -> {
            BranchHead head = rows.head(branch);
            BoardState state = new BoardState(
                    head.bankNames(),
                    head.names(),
                    head.zone(),
                    rows.services(branch),
                    counters.of(branch).stream().map(BoardView::face).toList(),
                    rows.calls(branch, clock.instant()),
                    head.notices());
            return new StreamSnapshot(head.epoch(), head.rev(), json.writeValueAsString(state));
        });
    }

    @Override
    public List<String> messages(List<EventRow> events) {
        Map<Integer, Counter> known =
                events.stream().anyMatch(event -> event.ticket() == null && event.counter() != null)
                        ? counters.of(events.getFirst().branch()).stream()
                                .collect(Collectors.toMap(Counter::no, Function.identity()))
                        : Map.of();
        return events.stream()
                .map(event -> json.writerFor(BoardMessage.class).writeValueAsString(face(event, known)))
                .toList();
    }

    private static BoardEvent face(EventRow row, Map<Integer, Counter> known) {
        UUID ticket = row.ticket();
        if (row.type().startsWith(STAFF_ONLY)) {
            return new BoardEvent(row.rev(), row.type(), row.at(), null, null);
        }
        if (ticket != null) {
            return new BoardEvent(row.rev(), row.type(), row.at(), face(ticket, row), null);
        }
        if (row.counter() == null) {
            // A kiosk's printer is the staff's business; the hall learns only that a revision went by.
            return new BoardEvent(row.rev(), row.type(), row.at(), null, null);
        }
        CounterEvent event = Columns.read(row.body(), CounterEvent.class);
        Counter counter = known.get(event.no());
        BoardCounter face = counter == null ? null : new BoardCounter(event.no(), counter.names(), event.state());
        return new BoardEvent(row.rev(), row.type(), row.at(), null, face);
    }

    private static BoardTicketChange face(UUID ticket, EventRow row) {
        TicketEvent event = Columns.read(row.body(), TicketEvent.class);
        TicketState from = event.from();
        return new BoardTicketChange(
                ticket,
                event.service(),
                from == null ? null : from.inTheHall(),
                event.to().inTheHall(),
                call(ticket, event),
                event.fromService());
    }

    private static @Nullable BoardCall call(UUID ticket, TicketEvent event) {
        Long callRev = event.callRev();
        Instant calledAt = event.calledAt();
        Integer counter = event.counter();
        if (callRev == null || calledAt == null || counter == null) {
            return null;
        }
        return new BoardCall(
                ticket,
                event.number(),
                event.service(),
                counter,
                event.to().ofLastCall(),
                calledAt,
                callRev,
                event.recalls(),
                event.language());
    }

    private static BoardCounter face(Counter counter) {
        return new BoardCounter(counter.no(), counter.names(), counter.state());
    }
}
