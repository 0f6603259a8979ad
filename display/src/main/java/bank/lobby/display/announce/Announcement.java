package bank.lobby.display.announce;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.station.Language;
import java.time.Instant;
import java.util.UUID;

/**
 * One call to be spoken: this number, to that counter.
 *
 * @param id names it on the page and in its sounds' addresses; the same call always has the same
 * @param ticket which ticket
 * @param number what is spoken sign by sign
 * @param counter number of the counter
 * @param language the customer's language
 * @param calledAt server time of the call
 */
public record Announcement(String id, UUID ticket, String number, int counter, Language language, Instant calledAt) {

    public Announcement {
        requireNonNull(id, "id");
        requireNonNull(ticket, "ticket");
        requireNonNull(number, "number");
        requireNonNull(language, "language");
        requireNonNull(calledAt, "calledAt");
    }
}
