package bank.lobby.device.link;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.profile.SerialSettings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class PortSupervisorTests {

    private static final Instant OPENING_TIME = Instant.parse("2026-01-05T01:00:00Z");
    private static final SerialSettings SETTINGS = SerialSettings.plain(9600, Duration.ofMillis(500));
    private static final List<Duration> QUICK = List.of(Duration.ofMillis(50));
    private static final Duration SOON = Duration.ofSeconds(2);

    @TempDir
    Path directory;

    private final Replies<String> replies = new Replies<>();
    private final LineFramer framer = new LineFramer();
    private PortSupervisor supervisor;

    /** Lines of text, the simplest framer there is. */
    private final class LineFramer implements ByteFramer {
        private final StringBuilder line = new StringBuilder();

        @Override
        public void accept(byte value) {
            if (value == '\n') {
                replies.offer(line.toString());
                line.setLength(0);
            } else {
                line.append((char) value);
            }
        }

        @Override
        public void reset() {
            line.setLength(0);
        }
    }

    @AfterEach
    void close() {
        if (supervisor != null) {
            supervisor.close();
        }
    }

    @Test
    void saysThatAPortIsAbsentAndWhy() {
        start(LinkOpener.of(directory.resolve("dev").toString(), SETTINGS));

        awaitState(LinkState.ABSENT);

        assertThat(supervisor.status().reason()).contains("there is no port");
        assertThat(supervisor.status().since()).isEqualTo(OPENING_TIME);
        assertThatExceptionOfType(LinkUnavailableException.class).isThrownBy(() -> supervisor.write(new byte[1], SOON));
    }

    @Test
    void findsTheDeviceAgainAfterAnUnplug() throws Exception {
        try (PseudoTerminals cable = new PseudoTerminals(directory)) {
            start(LinkOpener.of(cable.device(), SETTINGS));
            awaitState(LinkState.READY);

            cable.unplug();
            awaitState(LinkState.LOST);
            cable.plugIn();
            awaitState(LinkState.READY);

            assertThat(answer(cable, "B001\n")).isEqualTo("B001");
        }
    }

    @Test
    void findsTheDeviceAgainAfterACrashThatLeftDanglingNames() throws Exception {
        try (PseudoTerminals cable = new PseudoTerminals(directory)) {
            start(LinkOpener.of(cable.device(), SETTINGS));
            awaitState(LinkState.READY);

            cable.crash();
            awaitState(LinkState.LOST);
            cable.sweep();
            cable.plugIn();

            awaitState(LinkState.READY);
        }
    }

    @Test
    void forgetsHalfAMessageOfTheConnectionBefore() throws Exception {
        try (PseudoTerminals cable = new PseudoTerminals(directory)) {
            start(LinkOpener.of(cable.device(), SETTINGS));
            awaitState(LinkState.READY);
            try (SerialLink peer = LinkOpener.of(cable.peer(), SETTINGS).open()) {
                peer.write("half".getBytes(US_ASCII), SOON);
                await().until(() -> framer.line.length() == 4);
            }

            cable.unplug();
            awaitState(LinkState.LOST);
            cable.plugIn();
            awaitState(LinkState.READY);

            assertThat(answer(cable, "whole\n")).isEqualTo("whole");
        }
    }

    @Test
    void exchangesARequestForTheAnswerThatIsWanted() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            start(LinkOpener.of("tcp://127.0.0.1:" + server.getLocalPort(), SETTINGS));
            SerialLink peer = TcpLink.over(server.accept());
            awaitState(LinkState.READY);

            CompletableFuture<String> exchange = CompletableFuture.supplyAsync(() -> exchange("?\n"));
            SerialLinkContract.read(peer, 2);
            peer.write("noise\nOK A0".getBytes(US_ASCII), SOON);
            peer.write("37\n".getBytes(US_ASCII), SOON);

            assertThat(exchange.join()).isEqualTo("OK A037");
            peer.close();
        }
    }

    @Test
    void reportsSilenceAndKeepsTheLink() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            start(LinkOpener.of("tcp://127.0.0.1:" + server.getLocalPort(), SETTINGS));
            SerialLink peer = TcpLink.over(server.accept());
            awaitState(LinkState.READY);

            assertThatExceptionOfType(LinkTimeoutException.class)
                    .isThrownBy(
                            () -> supervisor.exchange(new byte[] {'?'}, replies, line -> true, Duration.ofMillis(50)));

            assertThat(supervisor.status().state()).isEqualTo(LinkState.READY);
            peer.close();
        }
    }

    @Test
    void endsAnExchangeAtOnceWhenTheDeviceVanishes() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            start(LinkOpener.of("tcp://127.0.0.1:" + server.getLocalPort(), SETTINGS));
            SerialLink peer = TcpLink.over(server.accept());
            awaitState(LinkState.READY);

            CompletableFuture<String> exchange = CompletableFuture.supplyAsync(() -> exchange("?\n"));
            SerialLinkContract.read(peer, 2);
            peer.close();

            assertThat(exchange.join()).startsWith("lost:");
        }
    }

    @Test
    void saysThatTheDeviceTookNothingWhenThatIsWhyTheLinkWasClosed() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            start(LinkOpener.of("tcp://127.0.0.1:" + server.getLocalPort(), SETTINGS));
            SerialLink deaf = TcpLink.over(server.accept());
            awaitState(LinkState.READY);
            List<LinkStatus> seen = new CopyOnWriteArrayList<>();
            supervisor.onChange(() -> seen.add(supervisor.status()));

            assertThatExceptionOfType(LinkTimeoutException.class)
                    .isThrownBy(() -> supervisor.write(new byte[16_000_000], Duration.ofMillis(300)));

            await().until(() -> seen.stream().anyMatch(status -> status.state() == LinkState.LOST));
            assertThat(seen.getFirst().reason()).contains("the device took");
            deaf.close();
        }
    }

    @Test
    void showsADeviceThatMisbehavesUntilItIsWellAgain() throws Exception {
        try (PseudoTerminals cable = new PseudoTerminals(directory)) {
            start(LinkOpener.of(cable.device(), SETTINGS));
            awaitState(LinkState.READY);

            supervisor.degraded("no answer");
            LinkStatus ill = supervisor.status();
            supervisor.healthy();

            assertThat(ill).isEqualTo(new LinkStatus(LinkState.DEGRADED, "no answer", OPENING_TIME));
            assertThat(supervisor.status().state()).isEqualTo(LinkState.READY);
        }
    }

    @Test
    void goesOnWhenAListenerFails() throws Exception {
        try (PseudoTerminals cable = new PseudoTerminals(directory)) {
            start(LinkOpener.of(cable.device(), SETTINGS));
            awaitState(LinkState.READY);
            supervisor.onChange(() -> {
                throw new IllegalStateException("planted");
            });

            supervisor.degraded("no answer");
            supervisor.healthy();

            assertThat(answer(cable, "still here\n")).isEqualTo("still here");
        }
    }

    @Test
    void publishesEveryChangeWithItsReasonAndItsTime() {
        AtomicReference<Instant> time = new AtomicReference<>(OPENING_TIME);
        FakePort port = new FakePort();
        port.refusal = "not there";
        port.longestPause = Duration.ofMillis(10);
        List<LinkStatus> seen = new CopyOnWriteArrayList<>();
        supervisor = new PortSupervisor("unit", port, framer, time::get, QUICK);
        supervisor.onChange(() -> {
            seen.add(supervisor.status());
            time.updateAndGet(now -> now.plusSeconds(1));
        });
        awaitState(LinkState.ABSENT);

        port.refusal = "";
        awaitState(LinkState.READY);
        supervisor.degraded("no answer");
        supervisor.degraded("still no answer");
        port.refusal = "not there any more";
        port.hungUp = true;
        await().until(() -> supervisor.status().reason().equals("not there any more"));
        supervisor.degraded("too late to say");
        port.hungUp = false;
        port.refusal = "";
        awaitState(LinkState.READY);

        assertThat(seen.reversed().subList(0, 6).reversed())
                .extracting(LinkStatus::state, LinkStatus::reason)
                .containsExactly(
                        tuple(LinkState.READY, ""),
                        tuple(LinkState.DEGRADED, "no answer"),
                        tuple(LinkState.DEGRADED, "still no answer"),
                        tuple(LinkState.LOST, "the device went away"),
                        tuple(LinkState.LOST, "not there any more"),
                        tuple(LinkState.READY, ""));
        assertThat(since(seen, "still no answer")).isEqualTo(since(seen, "no answer"));
        assertThat(since(seen, "the device went away"))
                .isAfter(since(seen, "no answer"))
                .isEqualTo(since(seen, "not there any more"));
    }

    @Test
    void isOpeningUntilTheFirstAttemptEnds() throws Exception {
        CountDownLatch opening = new CountDownLatch(1);
        FakePort port = new FakePort();
        start(() -> {
            awaitUninterrupted(opening);
            return port.open();
        });

        LinkStatus first = supervisor.status();
        opening.countDown();
        awaitState(LinkState.READY);

        assertThat(first).isEqualTo(new LinkStatus(LinkState.OPENING, "", OPENING_TIME));
    }

    @Test
    void doesNotTakeALateAnswerForTheAnswerToTheNextQuestion() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            start(LinkOpener.of("tcp://127.0.0.1:" + server.getLocalPort(), SETTINGS));
            SerialLink peer = TcpLink.over(server.accept());
            awaitState(LinkState.READY);
            assertThatExceptionOfType(LinkTimeoutException.class)
                    .isThrownBy(() -> supervisor.exchange(
                            "1\n".getBytes(US_ASCII), replies, line -> true, Duration.ofMillis(50)));
            SerialLinkContract.read(peer, 2);

            CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> exchange("2\n"));
            peer.write("OK late\n".getBytes(US_ASCII), SOON);
            SerialLinkContract.read(peer, 2);
            peer.write("OK two\n".getBytes(US_ASCII), SOON);

            assertThat(second.join()).isEqualTo("OK two");
            peer.close();
        }
    }

    @Test
    void takesTheLateAnswerWhenTheSameQuestionIsAskedAgain() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            start(LinkOpener.of("tcp://127.0.0.1:" + server.getLocalPort(), SETTINGS));
            SerialLink peer = TcpLink.over(server.accept());
            awaitState(LinkState.READY);
            assertThatExceptionOfType(LinkTimeoutException.class)
                    .isThrownBy(() -> supervisor.exchange(
                            "1\n".getBytes(US_ASCII), replies, line -> true, Duration.ofMillis(50)));

            CompletableFuture<String> again = CompletableFuture.supplyAsync(() -> exchange("1\n"));
            SerialLinkContract.read(peer, 4);
            peer.write("OK late\n".getBytes(US_ASCII), SOON);

            assertThat(again.join()).isEqualTo("OK late");
            peer.close();
        }
    }

    @Test
    void leavesNoThreadBehind() {
        try (PseudoTerminals cable = new PseudoTerminals(directory)) {
            start(LinkOpener.of(cable.device(), SETTINGS));
            awaitState(LinkState.READY);

            supervisor.close();
            supervisor.close();

            await().until(() -> Thread.getAllStackTraces().keySet().stream()
                    .map(Thread::getName)
                    .noneMatch(name -> name.equals("port-unit") || name.equals("write-" + cable.device())));
        }
    }

    private static Instant since(List<LinkStatus> seen, String reason) {
        return seen.stream()
                .filter(status -> status.reason().equals(reason))
                .findFirst()
                .orElseThrow()
                .since();
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void start(LinkOpener opener) {
        supervisor = new PortSupervisor("unit", opener, framer, InstantSource.fixed(OPENING_TIME), QUICK);
    }

    private void awaitState(LinkState state) {
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> supervisor.status().state() == state);
    }

    private String exchange(String request) {
        try {
            return supervisor.exchange(request.getBytes(US_ASCII), replies, line -> line.startsWith("OK"), SOON);
        } catch (LinkException lost) {
            return "lost: " + lost.getMessage();
        }
    }

    private String answer(PseudoTerminals cable, String text) throws Exception {
        replies.clear();
        try (SerialLink peer = LinkOpener.of(cable.peer(), SETTINGS).open()) {
            peer.write(text.getBytes(US_ASCII), SOON);
            return replies.await(line -> true, SOON);
        }
    }
}
