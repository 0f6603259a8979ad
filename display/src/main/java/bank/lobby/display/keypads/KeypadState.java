package bank.lobby.display.keypads;

import bank.lobby.device.link.LinkStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a line of keypads is, for whoever looks after it.
 *
 * @param counters of its keypads
 * @param link of the line: {@code ABSENT}, {@code OPENING}, {@code READY}, {@code DEGRADED} or {@code LOST}
 * @param reason why the link is not ready, one line for staff; else empty
 * @param since when the link last changed, by this machine's clock
 * @param last what came of the latest press at each counter where one was
 */
public record KeypadState(
        String profile, List<Integer> counters, String link, String reason, Instant since, List<Pressed> last) {

    /**
     * @param key what was pressed
     * @param outcome {@code DONE}, {@code REFUSED} or {@code GIVEN_UP}
     * @param problem slug of why it was not done; {@code null} once done
     * @param number of the ticket now at the counter; {@code null} where there is none or it was not done
     */
    public record Pressed(
            int counter,
            String key,
            String outcome,
            @Nullable String problem,
            @Nullable String number,
            Instant at) {}

    static KeypadState of(String profile, List<Integer> counters, LinkStatus link, List<Pressed> last) {
        return new KeypadState(profile, counters, link.state().name(), link.reason(), link.since(), last);
    }
}
