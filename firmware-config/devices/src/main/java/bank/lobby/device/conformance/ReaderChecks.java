package bank.lobby.device.conformance;

import bank.lobby.device.profile.ReaderProfile;
import bank.lobby.device.reader.CardRead;
import bank.lobby.device.reader.CustomerReader;
import bank.lobby.device.reader.ReadDocument;
import bank.lobby.device.reader.Readers;
import bank.lobby.device.twin.RunningTwin;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a reader's profile claims: a document shown is understood, whole or in pieces, and after noise or a lost line the
 * next one is too. Without hands somebody shows one document within {@link #SHOW_LIMIT}.
 */
final class ReaderChecks {

    private static final Duration LINK_LIMIT = Duration.ofSeconds(10);
    private static final Duration READ_LIMIT = Duration.ofSeconds(5);
    private static final Duration SHOW_LIMIT = Duration.ofSeconds(30);

    private final ReaderProfile profile;
    private final String port;
    private final @Nullable RunningTwin hands;
    private final InstantSource clock;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final List<Check> checks = new ArrayList<>();

    ReaderChecks(ReaderProfile profile, String port, @Nullable RunningTwin hands, InstantSource clock) {
        this.profile = profile;
        this.port = port;
        this.hands = hands;
        this.clock = clock;
    }

    List<Check> run() {
        try (CustomerReader reader = Readers.open(profile, port, clock)) {
            reader.onRead(read -> heard.add(words(read)));
            if (!Patience.until(() -> reader.link().open(), LINK_LIMIT)) {
                return List.of(Check.failed(
                        "read", "the port did not open: " + reader.link().reason()));
            }
            RunningTwin twin = hands;
            if (twin == null) {
                read("read", SHOW_LIMIT);
                List.of("in pieces", "after noise", "line lost").forEach(name -> checks.add(Check.skipped(name)));
            } else {
                exercise(reader, twin);
            }
            return List.copyOf(checks);
        }
    }

    private void exercise(CustomerReader reader, RunningTwin twin) {
        String shown = twin.words().keySet().iterator().next();
        Patience.until(twin::connected, LINK_LIMIT);
        twin.tell(shown);
        read("read", READ_LIMIT);
        if (profile.serial() == null) {
            return; // A device that is on no line has no line to fail.
        }
        twin.tell("split=3");
        twin.tell(shown);
        read("in pieces", READ_LIMIT);
        twin.tell("none");
        twin.tell("garbage");
        twin.tell(shown);
        noise();
        twin.tell("none");
        afterNoise(twin, shown);
        twin.tell("vanish");
        boolean noticed = Patience.until(() -> !reader.link().open(), LINK_LIMIT);
        twin.tell("come-back");
        boolean back = Patience.until(() -> reader.link().open() && twin.connected(), LINK_LIMIT);
        if (!noticed || !back) {
            checks.add(Check.failed("line lost", noticed ? "did not come back" : "not noticed"));
            return;
        }
        heard.clear();
        twin.tell(shown);
        read("line lost", READ_LIMIT);
    }

    /** Noise without an end may take one good document with it, and no more. */
    private void afterNoise(RunningTwin twin, String shown) {
        heard.clear();
        twin.tell(shown);
        if (next(Duration.ofSeconds(1)).startsWith("read")) {
            checks.add(new Check("after noise", Check.Verdict.PASSED, null, "nothing lost"));
            return;
        }
        twin.tell(shown);
        read("after noise", READ_LIMIT);
    }

    /** Garbage may be refused in words or not heard at all; it must not be read as a document. */
    private void noise() {
        String words = next(Duration.ofSeconds(1));
        checks.add(
                words.startsWith("read")
                        ? Check.failed("noise", "noise was taken for a document")
                        : new Check("noise", Check.Verdict.PASSED, null, words.isEmpty() ? "not heard" : words));
    }

    private void read(String name, Duration limit) {
        long started = System.nanoTime();
        String words = next(limit);
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        checks.add(
                words.startsWith("read")
                        ? Check.passed(name, took, words)
                        : Check.failed(name, words.isEmpty() ? "nothing was read" : words));
    }

    private String next(Duration limit) {
        try {
            String words = heard.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
            return words == null ? "" : words;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static String words(CardRead read) {
        return switch (read) {
            case CardRead.Read good -> {
                try (ReadDocument document = good.document()) {
                    yield "read " + document.kind() + " " + document.masked();
                }
            }
            case CardRead.BadRead bad -> "could not be read";
            case CardRead.OtherDocument other -> "is another document";
        };
    }
}
