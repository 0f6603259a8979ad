package bank.lobby.device.keypad;

import static java.util.Objects.requireNonNull;

import bank.lobby.device.keypad.frame.KeypadEncoder;
import bank.lobby.device.link.LinkException;
import bank.lobby.device.link.LinkTimeoutException;
import bank.lobby.device.link.PortSupervisor;
import bank.lobby.device.link.Replies;
import bank.lobby.device.profile.KeypadProfile;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Asks the keypads of a line in turn, on a thread of its own, one question at a time. After a question nobody answered the
 * line is left alone for as long again, so that a late answer is not taken for the next keypad's. Thread-safe.
 */
final class KeypadPoll implements AutoCloseable {

    /** Chosen: one lost answer is noise, three in a row are a keypad that is not there. */
    private static final int MISSES = 3;

    private final PortSupervisor port;
    private final KeypadProfile.Poll poll;
    private final Duration replyTimeout;
    private final List<Integer> addresses;
    private final KeypadEncoder encoder;
    private final Replies<Boolean> answers;
    private final Map<Integer, Integer> misses = new HashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable Integer asked;

    /**
     * @param addresses of the keypads; empty where one keypad has none
     * @param answers filled by the port's thread with whatever is an answer
     */
    KeypadPoll(
            String name,
            PortSupervisor port,
            KeypadProfile profile,
            Set<Integer> addresses,
            KeypadEncoder encoder,
            Replies<Boolean> answers) {
        this.port = port;
        this.poll = requireNonNull(profile.poll(), "poll");
        this.replyTimeout = profile.serial().replyTimeout();
        this.addresses = addresses.stream().sorted().toList();
        this.encoder = encoder;
        this.answers = answers;
        this.thread = Thread.ofPlatform().daemon().name("poll-" + name).unstarted(this::run);
        this.thread.start();
    }

    /** Whose answer is awaited at this moment; null when nobody's. */
    @Nullable
    Integer asked() {
        return asked;
    }

    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
    }

    private void run() {
        while (closed.getCount() > 0) {
            if (addresses.isEmpty()) {
                ask(null);
            }
            addresses.forEach(this::ask);
        }
    }

    private void ask(@Nullable Integer address) {
        int key = address == null ? -1 : address;
        asked = address;
        try {
            port.exchange(encoder.encode(poll.send(), address), answers, any -> true, replyTimeout);
            if (misses.getOrDefault(key, 0) >= MISSES) {
                port.healthy();
            }
            misses.put(key, 0);
        } catch (LinkTimeoutException silent) {
            missed(key);
        } catch (LinkException away) {
            misses.clear();
        } finally {
            asked = null;
        }
        pause(poll.every());
    }

    private void missed(int key) {
        if (misses.merge(key, 1, Integer::sum) >= MISSES) {
            port.degraded(key < 0 ? "the keypad does not answer" : String.format("keypad %02X does not answer", key));
        }
        pause(replyTimeout);
    }

    private void pause(Duration wait) {
        try {
            closed.await(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stop) {
            closed.countDown();
        }
    }
}
