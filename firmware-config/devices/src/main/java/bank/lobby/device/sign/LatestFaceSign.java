package bank.lobby.device.sign;

import bank.lobby.device.link.LinkException;
import bank.lobby.device.link.LinkStatus;
import bank.lobby.device.link.LinkTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps the newest face on a sign, whatever the dialect: one platform thread sends it, tries again when it was missed, and sends it once
 * more every minute and after every return of the port, since a sign that lost its power does not say so. Thread-safe.
 */
final class LatestFaceSign implements CounterSign {

    /** Source: the rule for displays that do not answer, rewrite once a minute; it also is the low-rate poll of those that do. */
    static final Duration REFRESH = Duration.ofSeconds(60);

    /** Chosen: soon after someone has put the plug back, and no load on a line shared with other signs. */
    static final Duration RETRY_WHEN_LOST = Duration.ofSeconds(5);

    /** Source: three misses make a sign on RS-485 offline. */
    private static final int MISSES_UNTIL_LOST = 3;

    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final FaceWriter writer;
    private final Duration refresh;
    private final Duration retryWhenLost;
    private final Thread thread;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wake = lock.newCondition();

    private SignFace face = new SignFace.Blank();
    private SignStatus status = SignStatus.PENDING;
    private boolean due = true;
    private boolean portOpen;
    private boolean closed;
    private int misses;

    LatestFaceSign(String name, FaceWriter writer) {
        this(name, writer, REFRESH, RETRY_WHEN_LOST);
    }

    LatestFaceSign(String name, FaceWriter writer, Duration refresh, Duration retryWhenLost) {
        this.writer = writer;
        this.refresh = refresh;
        this.retryWhenLost = retryWhenLost;
        this.thread = Thread.ofPlatform().daemon().name("sign-" + name).unstarted(this::run);
        writer.port().onChange(this::portChanged);
        portChanged();
        thread.start();
    }

    @Override
    public void show(SignFace newest) {
        lock.lock();
        try {
            if (newest.equals(face) && (status == SignStatus.SHOWN || status == SignStatus.SENT)) {
                return;
            }
            face = newest;
            status = status == SignStatus.LOST ? SignStatus.LOST : SignStatus.PENDING;
            due = true;
            wake.signalAll();
        } finally {
            lock.unlock();
        }
        tellListeners();
    }

    @Override
    public SignStatus status() {
        lock.lock();
        try {
            return status;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public LinkStatus link() {
        return writer.port().status();
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            wake.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join(LAST_WORDS.multipliedBy(2));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        writer.port().close();
    }

    private void run() {
        while (awaitDue()) {
            SignFace sent = newest();
            SignStatus outcome;
            try {
                outcome = writer.write(sent);
                misses = 0;
            } catch (LinkTimeoutException missed) {
                outcome = ++misses < MISSES_UNTIL_LOST ? SignStatus.PENDING : SignStatus.LOST;
            } catch (LinkException away) {
                outcome = SignStatus.LOST;
            }
            settle(sent, outcome);
        }
        blank();
    }

    /** Waits for a new face, the next refresh or the end. */
    private boolean awaitDue() {
        lock.lock();
        try {
            long left = (status == SignStatus.LOST ? retryWhenLost : refresh).toNanos();
            while (!closed && !due && left > 0) {
                left = wake.awaitNanos(left);
            }
            due = false;
            return !closed;
        } catch (InterruptedException stop) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    private SignFace newest() {
        lock.lock();
        try {
            return face;
        } finally {
            lock.unlock();
        }
    }

    private void settle(SignFace sent, SignStatus outcome) {
        switch (outcome) {
            case SHOWN, SENT -> writer.port().healthy();
            case REFUSED -> writer.port().degraded("the sign refuses what it is sent; the profile does not fit it");
            case LOST -> writer.port().degraded("the sign does not answer");
            case PENDING -> {}
        }
        lock.lock();
        try {
            boolean stillMissing = outcome == SignStatus.PENDING;
            due |= stillMissing || !sent.equals(face);
            SignStatus before = status;
            if (outcome == SignStatus.LOST || (sent.equals(face) && !(stillMissing && before == SignStatus.LOST))) {
                status = outcome;
            }
            if (before == status) {
                return;
            }
        } finally {
            lock.unlock();
        }
        tellListeners();
    }

    /** A port that has come back may have a sign behind it that was switched off and on. */
    private void portChanged() {
        boolean open = writer.port().status().open();
        lock.lock();
        try {
            if (open && !portOpen) {
                due = true;
                wake.signalAll();
            } else if (!open && portOpen) {
                status = SignStatus.LOST;
            }
            portOpen = open;
        } finally {
            lock.unlock();
        }
        tellListeners();
    }

    private void blank() {
        try {
            if (writer.port().status().open()) {
                writer.write(new SignFace.Blank());
            }
        } catch (LinkException unreachable) {
            // Nothing can be told to a sign that is not there, and the agent is leaving.
        }
    }

    private void tellListeners() {
        listeners.forEach(Runnable::run);
    }
}
