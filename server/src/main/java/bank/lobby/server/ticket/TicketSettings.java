package bank.lobby.server.ticket;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a ticket says whose it was.
 *
 * @param holderKept how long after a ticket has ended its customer's masked name, company, relationship manager and
 *     notices are kept, because a no-show may come back; default {@code 30m}, {@code 0s} to {@code 24h}. The token goes
 *     with the end itself, the tier stays for reports
 */
@ConfigurationProperties("lobby.server.ticket")
record TicketSettings(@DefaultValue("30m") Duration holderKept) {

    TicketSettings {
        if (holderKept.isNegative() || holderKept.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("lobby.server.ticket.holder-kept is from 0s to 24h");
        }
    }
}
