package bank.lobby.device.sign;

import bank.lobby.device.link.LinkException;
import bank.lobby.device.link.LinkState;
import bank.lobby.device.link.LinkStatus;
import bank.lobby.device.link.LinkTimeoutException;
import bank.lobby.device.link.PortSupervisor;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one owner of a port and of all signs on it, be it one or thirty: one platform thread writes to one sign at a time, round and round
 * among those that are due. A sign's newest face is due at once, an unchanged one once a {@link SignPace#refresh}, and all are after the
 * port has come back, since a sign that lost its power does not say so. A sign that misses three times is lost by itself: it is retried
 * more and more seldom, and costs the others nothing but those time-outs. Thread-safe.
 */
final class SignBus {

    private static final Logger LOG = LoggerFactory.getLogger(SignBus.class);

    /** Chosen: what stopping an agent may wait for one sign's last face, beside the time-out of the sign before it. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final FaceWriter writer;
    private final SignWire wire;
    private final InstantSource clock;
    private final Duration lastWords;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wake = lock.newCondition();
    private final List<BusSign> signs = new ArrayList<>();

    private int turn;
    private boolean portOpen;
    private boolean closed;

    /** @param places all on the same port and of one dialect, each with an address of its own; none of it is checked here */
    SignBus(FaceWriter writer, SignWire wire, List<SignPlace> places, SignPace pace, InstantSource clock) {
        SignPlace first = places.getFirst();
        this.writer = writer;
        this.wire = wire;
        this.clock = clock;
        this.lastWords = LAST_WORDS.plus(first.profile().serial().replyTimeout().multipliedBy(2));
        for (SignPlace place : places) {
            signs.add(new BusSign(this, place, pace, writer.toggles(place.profile()), clock.instant()));
        }
        this.thread = Thread.ofPlatform().daemon().name("signs-" + first.port()).unstarted(this::run);
        wire.port().onChange(this::portChanged);
        portChanged();
        thread.start();
    }

    /** The signs that are left on the line, in the order of their places. */
    List<CounterSign> signs() {
        return locked(() -> List.copyOf(signs));
    }

    PortSupervisor port() {
        return wire.port();
    }

    void show(BusSign sign, SignFace newest) {
        boolean news = locked(() -> {
            boolean taken = !sign.leaving() && sign.take(newest, System.nanoTime());
            wake.signalAll();
            return taken;
        });
        if (news) {
            sign.tellListeners();
        }
    }

    /** Blanks the sign if it can be reached, and takes it off the line; the last one ends the port. */
    void leave(BusSign sign) {
        boolean last;
        lock.lock();
        try {
            if (!signs.contains(sign)) {
                return;
            }
            sign.sayGoodbye(System.nanoTime());
            wake.signalAll();
            awaitGone(sign);
            signs.remove(sign);
            last = signs.isEmpty();
            closed |= last;
            wake.signalAll();
        } finally {
            lock.unlock();
        }
        if (last) {
            end();
        }
    }

    <T> T locked(Supplier<T> question) {
        lock.lock();
        try {
            return question.get();
        } finally {
            lock.unlock();
        }
    }

    private void awaitGone(BusSign sign) {
        long left = lastWords.toNanos();
        try {
            while (signs.contains(sign) && portOpen && left > 0) {
                left = wake.awaitNanos(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() {
        wire.port().close();
        try {
            thread.join(LAST_WORDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        for (BusSign sign = awaitTurn(); sign != null; sign = awaitTurn()) {
            serve(sign);
        }
    }

    /** The next sign that is due; null at the end. */
    private @Nullable BusSign awaitTurn() {
        lock.lock();
        try {
            while (!closed) {
                BusSign next = portOpen ? due(System.nanoTime()) : null;
                if (next != null) {
                    return next;
                }
                wake.awaitNanos(untilDue(System.nanoTime()));
            }
            return null;
        } catch (InterruptedException stop) {
            return null;
        } finally {
            lock.unlock();
        }
    }

    /**
     * The due sign that follows the one that had its turn last. Those that answered come first: however many are dead, one that
     * lives waits for one time-out at most.
     */
    private @Nullable BusSign due(long now) {
        BusSign silent = null;
        int silentAt = turn;
        for (int i = 1; i <= signs.size(); i++) {
            int at = (turn + i) % signs.size();
            BusSign sign = signs.get(at);
            if (sign.dueNanos() - now > 0) {
                continue;
            }
            if (sign.answers()) {
                turn = at;
                return sign;
            }
            if (silent == null) {
                silent = sign;
                silentAt = at;
            }
        }
        turn = silentAt;
        return silent;
    }

    private long untilDue(long now) {
        return portOpen
                ? signs.stream().mapToLong(sign -> sign.dueNanos() - now).min().orElse(Long.MAX_VALUE / 2)
                : Long.MAX_VALUE / 2;
    }

    private void serve(BusSign sign) {
        boolean last = locked(sign::leaving);
        SignFace face = locked(sign::next);
        try {
            SignStatus outcome = writer.write(wire, sign.place(), face);
            settle(sign, last, () -> sign.answered(face, outcome, System.nanoTime(), clock.instant()));
        } catch (LinkTimeoutException missed) {
            settle(sign, last, () -> sign.missed(System.nanoTime(), clock.instant()));
        } catch (LinkException away) {
            settle(sign, last, () -> sign.lineLost(System.nanoTime()));
        } catch (RuntimeException defect) {
            LOG.error(
                    "sign {} on {}: unexpected failure",
                    sign.place().unit(),
                    sign.place().port(),
                    defect);
            settle(sign, last, () -> sign.missed(System.nanoTime(), clock.instant()));
        }
    }

    /** @param last whether this was the sign's goodbye; then it is done, unless it should be said once more */
    private void settle(BusSign sign, boolean last, Runnable outcome) {
        boolean nobody;
        boolean news;
        lock.lock();
        try {
            BusSign.Known before = sign.known();
            outcome.run();
            news = !before.equals(sign.known());
            nobody = signs.stream().allMatch(BusSign::lost);
            if (last && sign.known().status() != SignStatus.PENDING) {
                signs.remove(sign);
                wake.signalAll();
            }
        } finally {
            lock.unlock();
        }
        if (nobody) {
            port().degraded("no sign on it answers");
        } else {
            port().healthy();
        }
        if (news) {
            sign.tellListeners();
        }
    }

    private void portChanged() {
        List<BusSign> all = locked(() -> {
            LinkStatus line = port().status();
            if (line.open() && !portOpen) {
                signs.forEach(sign -> sign.lineOpened(System.nanoTime()));
            } else if (!line.open() && line.state() != LinkState.OPENING) {
                signs.forEach(sign -> sign.lineLost(System.nanoTime()));
            }
            portOpen = line.open();
            wake.signalAll();
            return List.copyOf(signs);
        });
        all.forEach(BusSign::tellListeners);
    }
}
