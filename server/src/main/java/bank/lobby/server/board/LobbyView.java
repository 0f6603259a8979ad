package bank.lobby.server.board;

import bank.lobby.server.catalog.Services;
import bank.lobby.server.counter.Counter;
import bank.lobby.server.counter.CounterEvent;
import bank.lobby.server.counter.Counters;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.EventRow;
import bank.lobby.server.platform.LobbyPart;
import bank.lobby.server.platform.OneMoment;
import bank.lobby.server.platform.StreamSnapshot;
import bank.lobby.server.platform.StreamView;
import bank.lobby.server.station.StationPrinter;
import bank.lobby.server.station.StationPrinters;
import bank.lobby.server.ticket.TicketEvent;
import bank.lobby.server.ticket.TicketView;
import bank.lobby.server.ticket.TicketViews;
import bank.lobby.wire.board.TicketState;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What lobby managers see: every open ticket with who the customer is, every counter and every kiosk's printer. */
@Component
class LobbyView implements StreamView {

    private static final Set<TicketState> OPEN =
            Set.of(TicketState.WAITING, TicketState.CALLED, TicketState.SERVING, TicketState.PARKED);

    private final OneMoment moment;
    private final BoardRows rows;
    private final Services services;
    private final Counters counters;
    private final TicketViews tickets;
    private final StationPrinters printers;
    private final List<LobbyPart> parts;
    private final JsonMapper json;
    private final InstantSource clock;

    LobbyView(
            OneMoment moment,
            BoardRows rows,
            Services services,
            Counters counters,
            TicketViews tickets,
            StationPrinters printers,
            List<LobbyPart> parts,
            JsonMapper json,
            InstantSource clock) {
        this.moment = moment;
        this.rows = rows;
        this.services = services;
        this.counters = counters;
        this.tickets = tickets;
        this.printers = printers;
        this.parts = List.copyOf(parts);
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "lobby";
    }

    @Override
    public StreamSnapshot snapshot(String branch) {
        return moment.see(() -> {
            BranchHead head = rows.head(branch);
            LobbyState state = new LobbyState(
                    new LobbyState.Place(branch, head.names()),
                    head.bankNames(),
                    head.zone(),
                    clock.instant(),
                    services.of(branch).stream()
                            .map(service -> new LobbyState.LobbyService(
                                    service.code(),
                                    service.menu().names(),
                                    service.menu().machineKinds()))
                            .toList(),
                    counters.of(branch).stream()
                            .map(LobbyState.LobbyCounter::of)
                            .toList(),
                    tickets.of(branch, OPEN),
                    printers.of(branch),
                    parts(branch));
            return new StreamSnapshot(head.epoch(), head.rev(), json.writeValueAsString(state));
        });
    }

    @Override
    public List<String> messages(List<EventRow> events) {
        String branch = events.getFirst().branch();
        Map<UUID, TicketView> views = tickets
                .all(
                        branch,
                        events.stream()
                                .map(EventRow::ticket)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(TicketView::id, Function.identity()));
        Map<Integer, Counter> known =
                events.stream().anyMatch(event -> event.counter() != null && event.ticket() == null)
                        ? counters.of(branch).stream().collect(Collectors.toMap(Counter::no, Function.identity()))
                        : Map.of();
        return events.stream()
                .map(row -> json.writeValueAsString(message(row, views, known)))
                .toList();
    }

    private LobbyState.LobbyEvent message(EventRow row, Map<UUID, TicketView> views, Map<Integer, Counter> known) {
        List<LobbyState.PartChange> changes = changes(row);
        return new LobbyState.LobbyEvent(
                "event",
                row.rev(),
                row.type(),
                row.at(),
                ticket(row, views),
                counter(row, known),
                printer(row),
                changes.isEmpty() ? null : changes.getFirst(),
                changes.size() < 2 ? List.of() : changes.subList(1, changes.size()));
    }

    private static @Nullable TicketView ticket(EventRow row, Map<UUID, TicketView> views) {
        UUID id = row.ticket();
        TicketView now = id == null ? null : views.get(id);
        return now == null ? null : now.at(Columns.read(row.body(), TicketEvent.class), row.rev());
    }

    private static LobbyState.@Nullable LobbyCounter counter(EventRow row, Map<Integer, Counter> known) {
        if (row.ticket() != null || row.counter() == null) {
            return null;
        }
        CounterEvent event = Columns.read(row.body(), CounterEvent.class);
        Counter counter = known.get(event.no());
        return counter == null
                ? null
                : new LobbyState.LobbyCounter(event.no(), counter.names(), event.state(), event.staffNo());
    }

    private Map<String, List<? extends LobbyPart.Thing>> parts(String branch) {
        Map<String, List<? extends LobbyPart.Thing>> all = new TreeMap<>();
        parts.forEach(part -> all.put(part.name(), part.all(branch)));
        return all;
    }

    private List<LobbyState.PartChange> changes(EventRow row) {
        List<LobbyState.PartChange> changes = new ArrayList<>(1);
        for (LobbyPart part : parts) {
            LobbyPart.Thing thing = part.types().contains(row.type()) ? part.after(row) : null;
            if (thing != null) {
                changes.add(new LobbyState.PartChange(part.name(), thing));
            }
        }
        return changes;
    }

    private static @Nullable StationPrinter printer(EventRow row) {
        return row.type().equals(StationPrinter.EVENT) ? Columns.read(row.body(), StationPrinter.class) : null;
    }
}
