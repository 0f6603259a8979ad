package bank.lobby.device.link.traffic;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class LinkRecorderTests {

    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-01-05T12:00:00Z"));

    @TempDir
    Path home;

    @Test
    void writesBothWaysWithTheTime() throws Exception {
        try (LinkRecorder recorder = new LinkRecorder("printer", limits(1), NOON)) {
            recorder.event("open");
            recorder.chunk('>', new byte[] {0x10, 0x04, 0x01}, 0, 3, value -> true);
            recorder.chunk('<', new byte[] {0x12, (byte) 0xFF}, 0, 1, value -> true);
        }

        assertThat(lines("printer.log"))
                .containsExactly(
                        "2026-01-05T12:00:00.000000Z = open",
                        "2026-01-05T12:00:00.000000Z > 10 04 01",
                        "2026-01-05T12:00:00.000000Z < 12");
    }

    @Test
    void hidesWhatTheMaskHidesAndWithoutOneEverything() throws Exception {
        byte[] swipe = ";622202=29?\r".getBytes(US_ASCII);
        TrafficRule marks = TrafficRule.framing(';', '?', '\r');

        try (LinkRecorder recorder = new LinkRecorder("reader", limits(1), NOON)) {
            recorder.chunk('<', swipe, 0, swipe.length, marks.fromDevice().get());
            recorder.chunk('<', swipe, 0, swipe.length, null);
        }

        assertThat(lines("reader.log"))
                .extracting(line -> line.substring(28))
                .containsExactly("< 3B ** ** ** ** ** ** ** ** ** 3F 0D", "< (12)");
    }

    @Test
    void keepsToItsFilesAndTheirSizeAndToItsOwner() throws Exception {
        try (LinkRecorder recorder = new LinkRecorder("signs-/dev/ttyS0", limits(3), NOON)) {
            for (int i = 0; i < 400; i++) {
                recorder.event("line " + i);
            }
        }

        assertThat(names()).containsExactly("signs-_dev_ttyS0.1.log", "signs-_dev_ttyS0.2.log", "signs-_dev_ttyS0.log");
        assertThat(lines("signs-_dev_ttyS0.log").getLast()).endsWith("= line 399");
        for (String name : names()) {
            assertThat(Files.size(folder().resolve(name))).isLessThanOrEqualTo(4_096);
            assertThat(permissions(folder().resolve(name))).isEqualTo("rw-------");
        }
        assertThat(permissions(folder())).isEqualTo("rwx------");
    }

    @Test
    void goesOnInTheFileItLeft() throws Exception {
        for (String words : List.of("first life", "second life")) {
            try (LinkRecorder recorder = new LinkRecorder("printer", limits(2), NOON)) {
                recorder.event(words);
            }
        }

        assertThat(lines("printer.log")).hasSize(2);
    }

    @Test
    void neverWaitsForASlowDiskAndCountsWhatItCostsThere() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        List<String> written = Collections.synchronizedList(new ArrayList<>());
        int said = 3 * LinkRecorder.WAITING_LINES;

        try (LinkRecorder recorder = recorder(file -> new Paper(written, slow))) {
            for (int i = 0; i < said; i++) {
                recorder.event("line");
            }
            slow.countDown();
            await().until(() -> written.stream().anyMatch(line -> line.contains("missing")));
        }

        long missing = written.stream()
                .filter(line -> line.contains("missing"))
                .mapToLong(line -> Long.parseLong(line.replaceAll(".*= (\\d+) lines.*", "$1")))
                .sum();
        assertThat(missing).isPositive();
        assertThat(written.stream().filter(line -> line.endsWith("= line")).count() + missing)
                .isEqualTo(said);
    }

    @Test
    void survivesAFullDiskAndSaysWhatIsMissing() {
        List<String> written = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch failed = new CountDownLatch(2);

        try (LinkRecorder recorder = recorder(file -> {
            if (failed.getCount() > 0) {
                failed.countDown();
                throw new FileSystemException(file.toString(), null, "No space left on device");
            }
            return new Paper(written, new CountDownLatch(0));
        })) {
            recorder.event("lost one");
            recorder.event("lost two");
            await().until(() -> failed.getCount() == 0);
            recorder.event("there is room again");
        }

        assertThat(written).hasSize(2);
        assertThat(written.get(0)).endsWith("= there is room again");
        assertThat(written.get(1)).endsWith("= 2 lines are missing");
    }

    @Test
    void refusesToFollowALinkSomebodyLaid() throws Exception {
        Path elsewhere = Files.writeString(home.resolve("elsewhere"), "theirs");
        Files.createDirectory(folder());
        Files.createSymbolicLink(folder().resolve("printer.log"), elsewhere);
        TrafficFiles files = new TrafficFiles(limits(1), "printer", TrafficFiles::append);

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> files.write("ours"));

        assertThat(elsewhere).hasContent("theirs");
    }

    @Test
    void refusesLimitsThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TrafficLimits(home, 4_095, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new TrafficLimits(home, 4_096, 0));
    }

    /** A disk that keeps lines in memory, and waits to be let. */
    private record Paper(List<String> lines, CountDownLatch let) implements WritableByteChannel {

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            try {
                let.await();
            } catch (InterruptedException interrupted) {
                throw new IOException(interrupted);
            }
            int count = bytes.remaining();
            lines.add(US_ASCII.decode(bytes).toString().strip());
            return count;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }

    private LinkRecorder recorder(TrafficFiles.Disk disk) {
        return new LinkRecorder("printer", new TrafficFiles(limits(1), "printer", disk), NOON, Duration.ZERO);
    }

    private TrafficLimits limits(int files) {
        return new TrafficLimits(folder(), 4_096, files);
    }

    private Path folder() {
        return home.resolve("traffic");
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder().resolve(file));
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
