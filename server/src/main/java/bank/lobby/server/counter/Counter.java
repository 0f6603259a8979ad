package bank.lobby.server.counter;

import bank.lobby.server.platform.Refusal;
import bank.lobby.wire.station.Names;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A counter and who is signed in at it.
 *
 * @param branch its branch
 * @param no its number, 1 to 99
 * @param names what is written over it
 * @param profile which services it takes
 * @param staffNo the teller signed in; {@code null} while the counter is closed
 * @param since since when
 */
public record Counter(
        String branch,
        int no,
        Names names,
        WorkProfile profile,
        @Nullable String staffNo,
        @Nullable Instant since) {

    /** Whether a teller is signed in. */
    public boolean isOpen() {
        return staffNo != null;
    }

    /**
     * Refuses everybody but the teller signed in here.
     *
     * @throws Refusal 409 {@code counter-closed}, 403 {@code not-your-counter}
     */
    public void mustBelongTo(String caller) {
        if (staffNo == null) {
            throw Refusal.conflict("counter-closed", "Nobody is signed in at this counter")
                    .with("counter", no);
        }
        if (!staffNo.equals(caller)) {
            throw Refusal.forbidden("not-your-counter", "Somebody else is signed in at this counter")
                    .with("counter", no);
        }
    }
}
