package bank.lobby.wire.ticket;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.print.SlipJob;
import bank.lobby.wire.station.Names;
import java.time.Instant;
import java.util.UUID;

/**
 * A ticket as it exists once stored; the answer to a {@link TicketRequest}. Tier-blind: a kiosk never learns more.
 *
 * @param id the ticket
 * @param number what is called, e.g. A012; unique per branch and business day
 * @param service code of the service
 * @param serviceNames its name
 * @param ahead people waiting for the same service who came earlier
 * @param issuedAt server time
 * @param promiseMinutes promised wait, minutes
 * @param phoneUrl the customer's own page
 * @param slipJob what to print
 */
public record IssuedTicket(
        UUID id,
        String number,
        String service,
        Names serviceNames,
        int ahead,
        Instant issuedAt,
        int promiseMinutes,
        String phoneUrl,
        SlipJob slipJob) {

    public IssuedTicket {
        requireNonNull(id, "id");
        requireNonNull(number, "number");
        requireNonNull(service, "service");
        requireNonNull(serviceNames, "serviceNames");
        requireNonNull(issuedAt, "issuedAt");
        requireNonNull(phoneUrl, "phoneUrl");
        requireNonNull(slipJob, "slipJob");
    }
}
