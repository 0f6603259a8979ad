package bank.lobby.device.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.profile.SerialSettings;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** When a port is tried again; {@code NEVER} stands for a back-off that does not run out during a test. */
@Timeout(30)
class ComebackTests {

    private static final Duration NEVER = Duration.ofHours(1);
    private static final SerialSettings SETTINGS = SerialSettings.plain(9600, Duration.ofMillis(500));

    @TempDir
    Path directory;

    private final FakePort port = new FakePort();
    private final List<PortSupervisor> supervisors = new ArrayList<>();

    @AfterEach
    void close() {
        supervisors.forEach(PortSupervisor::close);
    }

    @Test
    void triesAtOnceWhenSomethingStandsWhereNothingStood() {
        port.refusal = "nothing there";
        PortSupervisor supervisor = start(port, NEVER);
        await().until(() -> port.attempts.get() == 1);

        port.refusal = "";
        port.presence = "/dev/ttyUSB0";

        await().until(() -> supervisor.status().state() == LinkState.READY);
    }

    @Test
    void triesAtOnceWhenSomethingElseStandsThere() {
        port.presence = "/dev/ttyUSB0";
        PortSupervisor supervisor = start(port, NEVER);
        await().until(() -> supervisor.status().state() == LinkState.READY);
        port.hungUp = true;
        await().until(() -> supervisor.status().state() == LinkState.LOST);

        port.hungUp = false;
        port.presence = "/dev/ttyUSB1";

        await().until(() -> supervisor.status().state() == LinkState.READY);
    }

    @Test
    void waitsItsTurnWhileTheSamePortRefuses() {
        port.presence = "/dev/ttyUSB0";
        port.refusal = "another program holds it";
        start(port, NEVER);
        await().until(() -> port.attempts.get() == 1);

        int looks = port.looks.get();
        await().until(() -> port.looks.get() >= looks + 4);

        assertThat(port.attempts).hasValue(1);
    }

    @Test
    void waitsNoLongerThanThePortAllows() {
        port.refusal = "nobody listens";
        port.longestPause = Duration.ofMillis(20);

        start(port, NEVER);

        await().untilAsserted(() -> assertThat(port.attempts).hasValueGreaterThan(3));
    }

    @Test
    void takesAPortThatHangsUpAtOnceForOneThatRefuses() {
        port.presence = "/dev/ttyUSB0";
        port.hungUp = true;
        start(port, Duration.ofMillis(10), NEVER);
        await().until(() -> port.attempts.get() == 2);

        int looks = port.looks.get();
        await().until(() -> port.looks.get() >= looks + 4);

        assertThat(port.attempts).hasValue(2);
    }

    @Test
    void tellsApartWhatStandsUnderTheSamePath() throws Exception {
        Path path = directory.resolve("dev");
        LinkOpener opener = LinkOpener.of(path.toString(), SETTINGS);

        String nothing = opener.presence();
        Files.createSymbolicLink(path, directory.resolve("one"));
        String dangling = opener.presence();
        Files.createFile(directory.resolve("one"));
        String one = opener.presence();
        Files.setPosixFilePermissions(directory.resolve("one"), PosixFilePermissions.fromString("rw-rw----"));
        String permitted = opener.presence();
        Files.delete(path);
        Files.createSymbolicLink(path, Files.createFile(directory.resolve("two")));
        String two = opener.presence();

        assertThat(nothing).isEmpty();
        assertThat(dangling).isEmpty();
        assertThat(List.of(one, permitted, two)).doesNotHaveDuplicates().doesNotContain("");
        assertThat(opener.presence()).isEqualTo(two);
    }

    @Test
    void takesHardlyAnyProcessorWhileEightPortsAreAway() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        AtomicInteger looks = new AtomicInteger();
        for (int i = 0; i < 8; i++) {
            LinkOpener missing = LinkOpener.of(directory.resolve("away" + i).toString(), SETTINGS);
            start(
                    new LinkOpener() {
                        @Override
                        public SerialLink open() throws LinkUnavailableException {
                            return missing.open();
                        }

                        @Override
                        public String presence() {
                            looks.incrementAndGet();
                            return missing.presence();
                        }
                    },
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(2));
        }
        await().until(() -> looks.get() >= 16);
        long started = System.nanoTime();
        long before = processorNanos(threads);

        int from = looks.get();
        await().until(() -> looks.get() >= from + 8 * 8);

        // The bound for the whole agent is 5 %; these threads are all that runs because ports are away.
        assertThat(processorNanos(threads) - before).isLessThan((System.nanoTime() - started) / 20);
    }

    private long processorNanos(ThreadMXBean threads) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("port-comeback-"))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.threadId()))
                .sum();
    }

    private PortSupervisor start(LinkOpener opener, Duration... backOff) {
        PortSupervisor supervisor = new PortSupervisor(
                "comeback-" + supervisors.size(),
                opener,
                value -> {},
                InstantSource.fixed(Instant.EPOCH),
                List.of(backOff));
        supervisors.add(supervisor);
        return supervisor;
    }
}
