package bank.lobby.display.page;

import bank.lobby.display.announce.Announcement;
import bank.lobby.display.board.HallView;
import bank.lobby.display.keypads.KeypadState;
import bank.lobby.display.signs.SignState;
import bank.lobby.wire.board.BoardState;
import bank.lobby.wire.station.Language;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All the board page shows, at one moment. Holds numbers, never people: a board has nothing else.
 *
 * @param link how the display stands with its server
 * @param now server time, for the clock and the ages
 * @param languages of the page, one or two
 * @param board the last exact board; {@code null} before the first
 * @param boardAsOf when it was last known complete
 * @param announcements what is to be spoken, in this order
 * @param signs the signs this display drives; may be empty
 * @param keypads the lines of call keypads that hang on it; may be empty
 */
record PageState(
        Link link,
        Instant now,
        List<Language> languages,
        @Nullable BoardState board,
        Instant boardAsOf,
        List<Spoken> announcements,
        List<SignState> signs,
        List<KeypadState> keypads) {

    static PageState of(
            HallView hall,
            Instant now,
            List<Language> languages,
            List<Announcement> announcements,
            List<SignState> signs,
            List<KeypadState> keypads) {
        return new PageState(
                new Link(hall.up(), hall.since(), hall.trouble()),
                now,
                languages,
                hall.board(),
                hall.asOf(),
                announcements.stream().map(Spoken::of).toList(),
                signs,
                keypads);
    }

    /**
     * @param up whether the board is known to be complete
     * @param since when that last changed
     * @param trouble slug of why not; {@code null} while up
     */
    record Link(boolean up, Instant since, @Nullable String trouble) {}

    /**
     * @param id names it when it is reported spoken
     * @param number as shown
     * @param counter number of the counter
     * @param clip address of chime and call
     * @param again address of the call alone
     * @param language the customer's
     */
    record Spoken(String id, String number, int counter, String clip, String again, Language language) {

        static Spoken of(Announcement announcement) {
            String address = "/display/announcements/" + announcement.id();
            return new Spoken(
                    announcement.id(),
                    announcement.number(),
                    announcement.counter(),
                    address + ".wav",
                    address + "/again.wav",
                    announcement.language());
        }
    }
}
