package bank.lobby.server.phone;

import bank.lobby.wire.board.TicketState;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer may know of their own ticket.
 *
 * @param counterNames where they are called to; {@code null} while they wait
 * @param documents what to bring to the counter; {@code null} for nothing in particular
 * @param ahead people who wait for the same service and came earlier; 0 once called
 */
record PhonePage(
        String number,
        TicketState state,
        Language language,
        Names branchNames,
        Names serviceNames,
        @Nullable Names counterNames,
        @Nullable Names documents,
        int ahead,
        int promiseMinutes,
        Instant issuedAt,
        String zone) {}
