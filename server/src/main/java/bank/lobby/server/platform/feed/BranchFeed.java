package bank.lobby.server.platform.feed;

import bank.lobby.server.platform.EventLog;
import bank.lobby.server.platform.EventRow;
import bank.lobby.server.platform.StreamSnapshot;
import bank.lobby.server.platform.StreamView;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.web.socket.CloseStatus;

/**
 * All followers of one branch on this node, and the one contiguous loader that feeds them. Joining registers before it
 * reads, under the feed's lock, so that nothing falls between a snapshot and the first event. Thread-safe.
 */
final class BranchFeed {

    private static final int RING = 512;
    private static final int BATCH = 500;

    private final String branch;
    private final EventLog log;
    private final Map<String, StreamView> views;
    private final Semaphore snapshots;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Follower> followers = new LinkedHashSet<>();
    private final Deque<EventRow> ring = new ArrayDeque<>();
    private final Map<String, StreamSnapshot> latest = new HashMap<>();
    private final AtomicBoolean poked = new AtomicBoolean();
    private String epoch = "";
    private long loaded = -1;

    BranchFeed(String branch, EventLog log, Map<String, StreamView> views, Semaphore snapshots) {
        this.branch = branch;
        this.log = log;
        this.views = views;
        this.snapshots = snapshots;
    }

    /** Takes {@code follower} in, or again, at what it says it has: the missing events, or a snapshot. */
    void join(Follower follower, FollowerHello hello) {
        lock.lock();
        try {
            followers.add(follower);
            if (loaded < 0) {
                start(follower.grant().stream());
            }
            load();
            if (!resume(follower, hello)) {
                sendSnapshot(follower);
            }
        } finally {
            lock.unlock();
        }
    }

    void leave(Follower follower) {
        lock.lock();
        try {
            followers.remove(follower);
            if (followers.isEmpty()) {
                loaded = -1;
                ring.clear();
                latest.clear();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Loads what is new. Calls that come while one is about to run are one call. */
    void poke() {
        if (poked.compareAndSet(false, true)) {
            Thread.ofVirtual().name("feed-" + branch).start(this::loadIfFollowed);
        }
    }

    /** Sends the sign of life, mends overflows, closes the stuck. Called by the sweep. */
    void tend(boolean head) {
        List<Follower> overflowed = new ArrayList<>();
        lock.lock();
        try {
            for (Follower follower : List.copyOf(followers)) {
                if (follower.isStuck(System.nanoTime())) {
                    follower.close(CloseStatus.SESSION_NOT_RELIABLE);
                } else if (follower.isOverflowed()) {
                    overflowed.add(follower);
                } else if (head && follower.sent() >= 0) {
                    follower.offer("{\"t\":\"head\",\"rev\":" + loaded + "}");
                    follower.ping();
                }
            }
            overflowed.forEach(this::sendSnapshot);
        } finally {
            lock.unlock();
        }
    }

    /** Whether the branch, at {@code rev} of {@code epoch}, has something this feed has not. */
    boolean isBehind(String nowEpoch, long rev) {
        lock.lock();
        try {
            return loaded >= 0 && (rev != loaded || !nowEpoch.equals(epoch));
        } finally {
            lock.unlock();
        }
    }

    /** History was replaced under us: everybody starts over. */
    void restart() {
        lock.lock();
        try {
            ring.clear();
            latest.clear();
            loaded = -1;
            for (Follower follower : followers) {
                if (loaded < 0) {
                    start(follower.grant().stream());
                }
                sendSnapshot(follower);
            }
        } finally {
            lock.unlock();
        }
    }

    boolean isFollowed() {
        lock.lock();
        try {
            return !followers.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    String epoch() {
        return epoch;
    }

    private void start(String stream) {
        StreamSnapshot now = compute(stream);
        epoch = now.epoch();
        loaded = now.rev();
        latest.put(stream, now);
    }

    private void loadIfFollowed() {
        poked.set(false);
        lock.lock();
        try {
            if (loaded >= 0) {
                load();
            }
        } finally {
            lock.unlock();
        }
    }

    private void load() {
        List<EventRow> rows = log.after(branch, loaded, BATCH);
        while (!rows.isEmpty()) {
            deliver(rows);
            rows = rows.size() < BATCH ? List.of() : log.after(branch, loaded, BATCH);
        }
    }

    private void deliver(List<EventRow> rows) {
        Map<String, List<String>> rendered = new HashMap<>();
        for (Follower follower : followers) {
            if (follower.sent() < 0 || follower.sent() >= rows.getLast().rev()) {
                continue;
            }
            List<String> messages = rendered.computeIfAbsent(
                    follower.grant().stream(), stream -> view(stream).messages(rows));
            send(follower, rows, messages);
        }
        for (EventRow row : rows) {
            ring.add(row);
            if (ring.size() > RING) {
                ring.removeFirst();
            }
        }
        loaded = rows.getLast().rev();
        latest.clear();
    }

    private static void send(Follower follower, List<EventRow> rows, List<String> messages) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).rev() > follower.sent()) {
                follower.offer(messages.get(i));
                follower.sent(rows.get(i).rev());
            }
        }
    }

    private boolean resume(Follower follower, FollowerHello hello) {
        if (hello.since() <= 0 || !epoch.equals(hello.epoch()) || hello.since() > loaded) {
            return false;
        }
        List<EventRow> missed = missedSince(hello.since());
        if (missed.size() != loaded - hello.since()) {
            return false;
        }
        follower.sent(hello.since());
        if (!missed.isEmpty()) {
            send(follower, missed, view(follower.grant().stream()).messages(missed));
        }
        follower.offer("{\"t\":\"resumed\",\"epoch\":\"" + epoch + "\",\"rev\":" + loaded + "}");
        return true;
    }

    private List<EventRow> missedSince(long since) {
        if (!ring.isEmpty() && ring.getFirst().rev() <= since + 1) {
            return ring.stream().filter(row -> row.rev() > since).toList();
        }
        return loaded - since > BATCH
                ? List.of()
                : log.after(branch, since, BATCH).stream()
                        .filter(row -> row.rev() <= loaded)
                        .toList();
    }

    private void sendSnapshot(Follower follower) {
        String stream = follower.grant().stream();
        StreamSnapshot cached = latest.get(stream);
        StreamSnapshot snapshot = cached != null && cached.rev() == loaded ? cached : compute(stream);
        latest.put(stream, snapshot);
        follower.sent(snapshot.rev());
        follower.replaceBy(snapshot.message());
    }

    private StreamSnapshot compute(String stream) {
        snapshots.acquireUninterruptibly();
        try {
            return view(stream).snapshot(branch);
        } finally {
            snapshots.release();
        }
    }

    private StreamView view(String stream) {
        StreamView view = views.get(stream);
        if (view == null) {
            throw new IllegalStateException("There is no stream named " + stream);
        }
        return view;
    }
}
