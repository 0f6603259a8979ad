package bank.lobby.server.ticket;

import bank.lobby.wire.print.SlipState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One order to put one slip on paper, as the server keeps it.
 *
 * @param branch where it belongs
 * @param id names it in the station's report
 * @param ticket whose slip it is
 * @param state where it stands
 * @param station which kiosk is to print it; {@code null} or no station's id where a person took the ticket
 * @param reprint whether 补打 stands on it
 */
record SlipJob(
        String branch,
        UUID id,
        UUID ticket,
        SlipState state,
        @Nullable String station,
        boolean reprint) {}
