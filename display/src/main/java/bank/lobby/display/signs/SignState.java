package bank.lobby.display.signs;

import bank.lobby.device.link.LinkStatus;
import bank.lobby.device.sign.CounterSign;
import java.time.Instant;

/**
 * How a sign is, for the page and for whoever looks after it.
 *
 * @param counter number of the counter it hangs over
 * @param state of the newest face: {@code PENDING}, {@code SHOWN}, {@code SENT}, {@code REFUSED} or {@code LOST}
 * @param link of the sign: {@code ABSENT}, {@code OPENING}, {@code READY}, {@code DEGRADED} or {@code LOST}
 * @param reason why the link is not ready, one line for staff; else empty
 * @param since when the link last changed, by this machine's clock
 */
public record SignState(int counter, String state, String link, String reason, Instant since) {

    static SignState of(int counter, CounterSign sign) {
        LinkStatus link = sign.link();
        return new SignState(counter, sign.status().name(), link.state().name(), link.reason(), link.since());
    }
}
