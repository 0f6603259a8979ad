package bank.lobby.server.board;

import bank.lobby.server.counter.Counter;
import bank.lobby.server.platform.LobbyPart;
import bank.lobby.server.station.StationPrinter;
import bank.lobby.server.ticket.TicketView;
import bank.lobby.wire.board.CounterState;
import bank.lobby.wire.station.Names;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All a lobby manager sees of a branch at one revision.
 *
 * @param now server time, so that a tablet's own clock does not matter
 * @param tickets every open ticket, oldest first
 * @param printers of every kiosk that has reported one
 * @param parts what the features show beside these, by name; fields of their own in JSON
 */
record LobbyState(
        Place branch,
        Names bankNames,
        String zone,
        Instant now,
        List<LobbyService> services,
        List<LobbyCounter> counters,
        List<TicketView> tickets,
        List<StationPrinter> printers,

        @JsonAnyGetter Map<String, List<? extends LobbyPart.Thing>> parts) {

    /** The branch by code and name. */
    record Place(String code, Names names) {}

    /**
     * A service by code and name, in menu order.
     *
     * @param machineKinds kinds of self-service machine that can do it
     */
    record LobbyService(
            String code,
            Names names,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<String> machineKinds) {}

    /** A counter and who is signed in at it. */
    record LobbyCounter(
            int no,
            Names names,
            CounterState state,
            @Nullable String staffNo) {

        static LobbyCounter of(Counter counter) {
            return new LobbyCounter(counter.no(), counter.names(), counter.state(), counter.staffNo());
        }
    }

    /**
     * One change: the ticket, the counter or the printer as it stands now.
     *
     * @param part the entry of a list that changed with it
     * @param further those of other lists that did so too
     */
    record LobbyEvent(
            String t,
            long rev,
            String type,
            Instant at,
            @Nullable TicketView ticket,
            @Nullable LobbyCounter counter,
            @Nullable StationPrinter printer,
            @Nullable PartChange part,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PartChange> further) {}

    /** The thing of a part as it stands now. */
    record PartChange(String name, LobbyPart.Thing thing) {}
}
