package bank.lobby.device.sign;

import bank.lobby.device.link.LinkState;
import bank.lobby.device.link.LinkStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What a line's owner knows of one of its signs: the newest face, what became of it, when it is due to be written. Its public methods are
 * the sign's; all others are called by {@link SignBus} under its lock.
 */
final class BusSign implements CounterSign {

    /** Source: three misses make a sign on RS-485 offline. */
    private static final int MISSES_UNTIL_LOST = 3;

    /** What listeners are told changes of. */
    record Known(SignStatus status, LinkStatus health) {}

    private final SignBus bus;
    private final SignPlace place;
    private final SignPace pace;
    private final @Nullable Duration toggles;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private SignFace face = new SignFace.Blank();
    private SignStatus status = SignStatus.PENDING;
    private LinkStatus health;
    private long dueNanos;
    private int misses;
    private boolean dark;
    private boolean leaving;

    BusSign(SignBus bus, SignPlace place, SignPace pace, @Nullable Duration toggles, Instant now) {
        this.bus = bus;
        this.place = place;
        this.pace = pace;
        this.toggles = toggles;
        this.health = new LinkStatus(LinkState.READY, "", now);
    }

    @Override
    public void show(SignFace newest) {
        bus.show(this, newest);
    }

    @Override
    public SignStatus status() {
        return bus.locked(() -> status);
    }

    @Override
    public LinkStatus link() {
        LinkStatus line = bus.port().status();
        return line.open() ? bus.locked(() -> health) : line;
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        bus.leave(this);
    }

    SignPlace place() {
        return place;
    }

    Known known() {
        return new Known(status, health);
    }

    boolean lost() {
        return status == SignStatus.LOST;
    }

    /** Takes a newer face; a sign that is lost hears it at its next retry, so that it does not slow the others. False when it is no news. */
    boolean take(SignFace newest, long nowNanos) {
        if (newest.equals(face) && (status == SignStatus.SHOWN || status == SignStatus.SENT)) {
            return false;
        }
        face = newest;
        dark = false;
        if (status != SignStatus.LOST) {
            status = SignStatus.PENDING;
            dueNanos = nowNanos;
        }
        return true;
    }

    /** What to write now; every other time nothing, while it is made to flash. */
    SignFace next() {
        return dark ? new SignFace.Blank() : face;
    }

    /** Whether it has not missed since it last answered, or was never asked. */
    boolean answers() {
        return misses == 0;
    }

    long dueNanos() {
        return dueNanos;
    }

    /** The next write is the last one: nothing at all on the sign. */
    void sayGoodbye(long nowNanos) {
        face = new SignFace.Blank();
        dark = false;
        leaving = true;
        dueNanos = nowNanos;
    }

    boolean leaving() {
        return leaving;
    }

    /** The line is open again: what hangs on it may have been switched off and on. */
    void lineOpened(long nowNanos) {
        status = SignStatus.PENDING;
        misses = 0;
        dueNanos = nowNanos;
    }

    void lineLost(long nowNanos) {
        status = SignStatus.LOST;
        dueNanos = nowNanos + pace.firstRetry().toNanos();
    }

    /** The sign, or nobody where nobody answers, has taken {@code written}; or has heard it damaged, which is as good as not at all. */
    void answered(SignFace written, SignStatus outcome, long nowNanos, Instant now) {
        if (outcome == SignStatus.PENDING) {
            missed("the sign hears what it is sent damaged", nowNanos, now);
            return;
        }
        misses = 0;
        boolean newest = written.equals(next());
        boolean flashes = toggles != null && face instanceof SignFace.Called;
        if (newest) {
            status = outcome;
            dark = flashes && !dark;
        } else if (status == SignStatus.LOST) {
            status = SignStatus.PENDING;
        }
        Duration wait = toggles != null && flashes ? toggles : pace.refresh();
        dueNanos = newest ? nowNanos + wait.toNanos() : nowNanos;
        boolean refused = outcome == SignStatus.REFUSED;
        health(refused ? "the sign refuses what it is sent; the profile does not fit it" : "", now);
    }

    /** No answer came. The first times it is asked again in the next round; a lost one is left alone for longer and longer. */
    void missed(long nowNanos, Instant now) {
        missed("the sign does not answer", nowNanos, now);
    }

    private void missed(String reason, long nowNanos, Instant now) {
        misses++;
        dark = false;
        if (misses < MISSES_UNTIL_LOST) {
            dueNanos = nowNanos;
            status = status == SignStatus.LOST ? SignStatus.LOST : SignStatus.PENDING;
            return;
        }
        dueNanos = nowNanos + pace.retryAfter(misses - MISSES_UNTIL_LOST).toNanos();
        status = SignStatus.LOST;
        health(reason, now);
    }

    void tellListeners() {
        listeners.forEach(Runnable::run);
    }

    private void health(String reason, Instant now) {
        LinkState state = reason.isEmpty() ? LinkState.READY : LinkState.DEGRADED;
        if (state != health.state() || !reason.equals(health.reason())) {
            health = new LinkStatus(state, reason, state == health.state() ? health.since() : now);
        }
    }
}
