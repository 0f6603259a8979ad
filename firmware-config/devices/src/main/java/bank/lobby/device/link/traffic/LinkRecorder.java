package bank.lobby.device.link.traffic;

import bank.lobby.device.link.LinkOpener;
import bank.lobby.device.link.LinkUnavailableException;
import bank.lobby.device.link.SerialLink;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down the traffic of one port. Bytes are masked on the thread that moved them, so that nothing personal ever waits here; the lines
 * go to the disk on a thread of their own. A slow disk costs lines, which are counted and written down, and never time; a full disk is
 * told once, and recording goes on when there is room again. Thread-safe.
 */
final class LinkRecorder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LinkRecorder.class);

    /** Chosen: some seconds of a busy line; at most 1 MB when every chunk is full. */
    static final int WAITING_LINES = 512;

    /** Chosen: a full disk is not made fuller with attempts. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSX").withZone(ZoneOffset.UTC);

    private final String port;
    private final TrafficFiles files;
    private final InstantSource clock;
    private final Duration retryAfter;
    private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(WAITING_LINES);
    private final AtomicLong dropped = new AtomicLong();
    private final Thread thread;
    private volatile boolean closed;
    private long failedNanos;
    private boolean failing;

    LinkRecorder(String port, TrafficLimits limits, InstantSource clock) {
        this(port, new TrafficFiles(limits, port, TrafficFiles::append), clock, RETRY_AFTER);
    }

    LinkRecorder(String port, TrafficFiles files, InstantSource clock, Duration retryAfter) {
        this.port = port;
        this.files = files;
        this.clock = clock;
        this.retryAfter = retryAfter;
        this.thread = Thread.ofPlatform().daemon().name("record-" + port).unstarted(this::run);
        thread.start();
    }

    /** The same port, with every connection written down. */
    LinkOpener record(LinkOpener opener, TrafficRule rule) {
        return new LinkOpener() {

            @Override
            public SerialLink open() throws LinkUnavailableException {
                return new RecordedLink(opener.open(), LinkRecorder.this, rule);
            }

            @Override
            public String presence() {
                return opener.presence();
            }

            @Override
            public Duration longestPause() {
                return opener.longestPause();
            }
        };
    }

    /** Something about the line, in words without anything personal. */
    void event(String words) {
        add("= " + words.replaceAll("[^ -~]+", "?"));
    }

    /** A chunk that goes out ({@code '>'}) or came in ({@code '<'}); a missing mask writes its length. */
    void chunk(char direction, byte[] bytes, int from, int length, @Nullable TrafficMask mask) {
        StringBuilder line = new StringBuilder(2 + 3 * length).append(direction);
        if (mask == null) {
            line.append(" (").append(length).append(')');
        }
        for (int i = from; mask != null && i < from + length; i++) {
            line.append(' ');
            if (mask.shows(bytes[i])) {
                line.append(Character.toUpperCase(Character.forDigit(bytes[i] >> 4 & 0xF, 16)))
                        .append(Character.toUpperCase(Character.forDigit(bytes[i] & 0xF, 16)));
            } else {
                line.append("**");
            }
        }
        add(line.toString());
    }

    /** Writes what waits, at most two seconds long, and ends. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(Duration.ofSeconds(2));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void add(String what) {
        if (!waiting.offer(TIME.format(clock.instant()) + " " + what)) {
            dropped.incrementAndGet();
        }
    }

    private void run() {
        try {
            while (!closed || !waiting.isEmpty()) {
                String line = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (line != null) {
                    write(line);
                }
            }
            files.close();
        } catch (InterruptedException | IOException end) {
            LOG.debug("the recording of {} ended: {}", port, end.toString());
        }
    }

    private void write(String line) {
        if (failing && System.nanoTime() - failedNanos < retryAfter.toNanos()) {
            dropped.incrementAndGet();
            return;
        }
        try {
            files.write(line);
            long missing = dropped.getAndSet(0);
            if (missing > 0) {
                files.write(TIME.format(clock.instant()) + " = " + missing + " lines are missing");
            }
            if (failing) {
                LOG.info("the traffic of {} is recorded again, {} lines are missing", port, missing);
            }
            failing = false;
        } catch (IOException full) {
            dropped.incrementAndGet();
            failedNanos = System.nanoTime();
            if (!failing) {
                LOG.warn("the traffic of {} cannot be recorded at present: {}", port, full.toString());
            }
            failing = true;
        }
    }
}
