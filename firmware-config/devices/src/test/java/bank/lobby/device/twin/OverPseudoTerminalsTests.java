package bank.lobby.device.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bank.lobby.device.link.ByteFramer;
import bank.lobby.device.link.LinkException;
import bank.lobby.device.link.LinkOpener;
import bank.lobby.device.link.LinkState;
import bank.lobby.device.link.LinkStatus;
import bank.lobby.device.link.LinkTimeoutException;
import bank.lobby.device.link.PortSupervisor;
import bank.lobby.device.printer.PrintOutcome;
import bank.lobby.device.printer.PrinterStatus;
import bank.lobby.device.printer.Printers;
import bank.lobby.device.printer.SlipLayout;
import bank.lobby.device.printer.SlipLine;
import bank.lobby.device.printer.TicketPrinter;
import bank.lobby.device.profile.FlowControl;
import bank.lobby.device.profile.Parity;
import bank.lobby.device.profile.PrinterProfile;
import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.device.profile.ProfileReader;
import bank.lobby.device.profile.SerialSettings;
import bank.lobby.device.reader.CardRead;
import bank.lobby.device.reader.CustomerReader;
import bank.lobby.device.reader.Readers;
import bank.lobby.device.sign.CounterSign;
import bank.lobby.device.sign.SignFace;
import bank.lobby.device.sign.SignStatus;
import bank.lobby.device.sign.Signs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What goes wrong on serial lines, on the nearest thing to one: real pseudo terminals, the product's drivers at one end and a twin at the
 * other. Source of the cases: measured behaviour of serial ports on Linux.
 */
@Timeout(60)
class OverPseudoTerminalsTests {

    /** Source: the issue, "state LOST within 1 s, READY within 2 s of return". */
    private static final Duration LOST_WITHIN = Duration.ofSeconds(1);

    private static final Duration READY_WITHIN = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(25);
    private static final SlipLayout SLIP = SlipLayout.of(SlipLine.Text.centred("A037", 4));

    private static final String PROFILE = """
            id: unit
            vendor: Unit
            model: Printer
            dialect: escpos
            serial: { baud: 115200, data-bits: 8, parity: none, stop-bits: 1, flow: xon-xoff, reply-timeout: 250ms }
            paper: { width-mm: 80, printable-dots: 576, dpi: 203 }
            commands:
              proof: process-id
              cut: partial
              largest-magnification: 8
              real-time-status: true
              clear: real-time
              qr: native
            mechanical: 100ms
            poll-every: 1s
            notes: for tests
            source: for tests
            verified: { level: none }
            """;

    @TempDir
    Path directory;

    @BeforeEach
    void needsSocat() {
        assumeTrue(PtyCable.possible(), "socat is not installed; pseudo-terminal tests skipped");
    }

    @Test
    void printsWhereverAnAnswerIsCutInTwo() {
        try (TwinPrinter twin = TwinPrinter.on(port());
                TicketPrinter printer = printer()) {
            awaitLink(printer::link, LinkState.READY);

            for (int bytes = 1; bytes <= 6; bytes++) {
                twin.faults().splitAnswersAfter(bytes, PAUSE);
                assertThat(printer.print(SLIP)).as("cut after %s", bytes).isInstanceOf(PrintOutcome.Printed.class);
            }

            assertThat(twin.paper().printed()).isEqualTo(6);
        }
    }

    @Test
    void readsACardWhereverItsBytesAreCutInTwo() {
        List<CardRead> reads = new CopyOnWriteArrayList<>();
        List<String> cards = List.of(";6222020000000079194=29122200000?", ";6217000000000000004=29122200000?");
        int length = cards.getFirst().length() + 1;
        try (TwinReader twin = new TwinReader(this::port);
                CustomerReader reader = reader(reads)) {
            awaitLink(reader::link, LinkState.READY);
            await().until(twin::connected);

            for (int bytes = 1; bytes < length; bytes++) {
                twin.faults().splitAnswersAfter(bytes, Duration.ofMillis(5));
                assertThat(twin.swipe(cards.get(bytes % 2))).isTrue();
            }

            await().untilAsserted(() -> assertThat(reads).hasSize(length - 1));
            assertThat(reads).hasOnlyElementsOfType(CardRead.Read.class);
        }
    }

    @Test
    void knowsWhatASignShowsWhereverItsAnswerIsCutInTwo() {
        try (TwinSegmentSign twin = new TwinSegmentSign(this::port);
                CounterSign sign = sign()) {
            for (int bytes = 1; bytes <= 7; bytes++) {
                twin.faults().splitAnswersAfter(bytes, PAUSE);
                String number = "A00" + bytes;
                sign.show(new SignFace.Called(number));

                await().until(() -> twin.text().equals(number) && sign.status() == SignStatus.SHOWN);
            }
        }
    }

    @Test
    void printsInSpiteOfWhatAPrinterSaidBeforeThePortWasOpened() throws Exception {
        try (PtyCable cable = cable();
                TwinPrinter twin = TwinPrinter.on(TwinPorts.serial(cable.twin().toString()))) {
            layStale(cable, twin.faults(), "1A 36 12 7E 37 22 30 30 30 31 00");
            List<PrinterStatus.Condition> seen = new CopyOnWriteArrayList<>();

            try (TicketPrinter printer = printer()) {
                printer.onChange(() -> seen.add(printer.status().condition()));
                awaitLink(printer::link, LinkState.READY);

                assertThat(printer.print(SLIP)).isInstanceOf(PrintOutcome.Printed.class);
                assertThat(seen).doesNotContain(PrinterStatus.Condition.PAPER_OUT, PrinterStatus.Condition.COVER_OPEN);
            }
        }
    }

    @Test
    void doesNotReadACardThatWasSwipedBeforeThePortWasOpened() throws Exception {
        List<CardRead> reads = new CopyOnWriteArrayList<>();
        try (PtyCable cable = cable();
                TwinReader twin =
                        new TwinReader(() -> TwinPorts.serial(cable.twin().toString()))) {
            layStale(cable, twin.faults(), "3B 36 32 32 32 30 32 3F 0D");

            try (CustomerReader reader = reader(reads)) {
                awaitLink(reader::link, LinkState.READY);
                twin.swipe(";6222020000000079194=29122200000?");

                await().until(() -> !reads.isEmpty());
                assertThat(reads).hasExactlyElementsOfTypes(CardRead.Read.class);
            }
        }
    }

    @Test
    void doesNotBelieveAnAcknowledgementFromBeforeThePortWasOpened() throws Exception {
        try (PtyCable cable = cable();
                TwinSegmentSign twin =
                        new TwinSegmentSign(() -> TwinPorts.serial(cable.twin().toString()))) {
            layStale(cable, twin.faults(), "03 10 00 80 00 03 81 C2");
            twin.mute(true);

            try (CounterSign sign = sign()) {
                List<SignStatus> seen = new CopyOnWriteArrayList<>();
                sign.onChange(() -> seen.add(sign.status()));
                sign.show(new SignFace.Called("A037"));

                await().until(() -> sign.status() == SignStatus.LOST);
                assertThat(seen).doesNotContain(SignStatus.SHOWN);
            }
        }
    }

    @Test
    void givesUpOnAPrinterThatSaidXoffAndNeverXonAndPrintsOnceItDoes() {
        try (TwinPrinter twin = TwinPrinter.on(port());
                TicketPrinter printer = printer()) {
            awaitLink(printer::link, LinkState.READY);
            assertThat(printer.print(SLIP)).isInstanceOf(PrintOutcome.Printed.class);
            List<LinkStatus> seen = new CopyOnWriteArrayList<>();
            printer.onChange(() -> seen.add(printer.link()));

            twin.faults().sendXoff();
            await().until(() -> seen.stream().anyMatch(status -> status.reason().startsWith("the device took 0 of")));
            assertThat(printer.print(SLIP)).isInstanceOf(PrintOutcome.Failed.class);
            twin.faults().clear();

            await().untilAsserted(() -> assertThat(printer.print(SLIP)).isInstanceOf(PrintOutcome.Printed.class));
            assertThat(twin.paper().printed()).isEqualTo(2);
        }
    }

    @Test
    void hearsADeviceThatStoppedUsUntilTheWritersDeadlineClosesThePort() throws Exception {
        AtomicInteger heard = new AtomicInteger();
        try (TwinPrinter twin = TwinPrinter.on(port());
                PortSupervisor port = supervisor(value -> heard.incrementAndGet())) {
            awaitLink(port::status, LinkState.READY);
            awaitBabble(twin, heard);
            twin.faults().sendXoff();
            awaitBabble(twin, heard);

            CompletableFuture<Throwable> writing = CompletableFuture.supplyAsync(() -> failureOf(port, 100));
            awaitBabble(twin, heard);

            assertThat(writing).isNotDone();
            assertThat(writing.join()).isInstanceOf(LinkTimeoutException.class);
            assertThat(port.status().state()).isNotEqualTo(LinkState.DEGRADED);
        }
    }

    @Test
    void givesUpAWriteToADeviceThatReadsNothingAndOpensThePortAgain() throws Exception {
        try (TwinPrinter twin = TwinPrinter.on(port());
                PortSupervisor port = supervisor(value -> {})) {
            awaitLink(port::status, LinkState.READY);
            List<LinkStatus> seen = new CopyOnWriteArrayList<>();
            port.onChange(() -> seen.add(port.status()));
            twin.faults().goDeaf();

            assertThat(failureOf(port, 200_000)).isInstanceOf(LinkTimeoutException.class);

            await().until(() -> seen.size() == 2);
            assertThat(seen).extracting(LinkStatus::state).containsExactly(LinkState.LOST, LinkState.READY);
            assertThat(seen.getFirst().reason()).startsWith("the device took").contains("of 200000 bytes");
        }
    }

    @Test
    void failsASlipForAPrinterThatReadsNothing() {
        try (TwinPrinter twin = TwinPrinter.on(port());
                TicketPrinter printer = printer()) {
            awaitLink(printer::link, LinkState.READY);
            twin.faults().goDeaf();

            assertThat(printer.print(SLIP)).isInstanceOf(PrintOutcome.Failed.class);

            await().untilAsserted(() -> assertThat(printer.link().state()).isEqualTo(LinkState.DEGRADED));
        }
    }

    @Test
    void losesAKilledCableWithinASecondAndFindsItUnderAnotherNumberWithinTwo() throws Exception {
        try (TwinPrinter twin = TwinPrinter.on(port());
                TicketPrinter printer = printer()) {
            awaitLink(printer::link, LinkState.READY);

            for (int round = 1; round <= 3; round++) {
                Path before = Files.readSymbolicLink(device());
                twin.faults().vanish();
                await().atMost(LOST_WITHIN)
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> printer.link().state() == LinkState.LOST);
                assertThat(Files.exists(device())).isFalse();

                twin.faults().comeBack();
                await().atMost(READY_WITHIN)
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> printer.link().state() == LinkState.READY);
                assertThat(Files.readSymbolicLink(device())).isNotEqualTo(before);
            }

            await().untilAsserted(() -> assertThat(printer.print(SLIP)).isInstanceOf(PrintOutcome.Printed.class));
        }
    }

    private Path device() {
        return directory.resolve("dev");
    }

    private TwinPort port() {
        return TwinPorts.pseudoTerminal(device());
    }

    private PtyCable cable() {
        return new PtyCable(device(), directory.resolve("twin"));
    }

    /** Bytes that lie in the cable, carried and not read, when the product comes to open its end. */
    private static void layStale(PtyCable cable, LineFaults faults, String hex) throws Exception {
        byte[] stale = HexFormat.ofDelimiter(" ").parseHex(hex);
        long before = carried(cable);
        await().pollInterval(PAUSE).until(() -> {
            if (carried(cable) == before) {
                faults.babble(stale);
            }
            return carried(cable) >= before + stale.length;
        });
    }

    /** Bytes that reached either end so far, as the kernel counts what socat wrote. */
    private static long carried(PtyCable cable) throws Exception {
        Process socat = Objects.requireNonNull(cable.carrier());
        return Files.readAllLines(Path.of("/proc/" + socat.pid() + "/io")).stream()
                .filter(line -> line.startsWith("wchar: "))
                .mapToLong(line -> Long.parseLong(line.substring("wchar: ".length())))
                .sum();
    }

    private PortSupervisor supervisor(ByteFramer framer) {
        SerialSettings settings = new SerialSettings(115_200, 8, Parity.NONE, 1, FlowControl.XON_XOFF, PAUSE);
        return new PortSupervisor("line", LinkOpener.of(device().toString(), settings), framer, InstantSource.system());
    }

    private static Throwable failureOf(PortSupervisor port, int bytes) {
        try {
            port.write(new byte[bytes], Duration.ofSeconds(1));
            return new AssertionError("it took " + bytes + " bytes");
        } catch (LinkException stuck) {
            return stuck;
        }
    }

    private static void awaitBabble(TwinPrinter twin, AtomicInteger heard) {
        int before = heard.get();
        await().pollInterval(PAUSE).until(() -> {
            twin.faults().babble(new byte[] {0x12});
            return heard.get() > before;
        });
    }

    private TicketPrinter printer() {
        PrinterProfile profile = new ProfileReader().read(PrinterProfile.class, "unit.yaml", PROFILE);
        return Printers.open(profile, device().toString(), InstantSource.system());
    }

    private CustomerReader reader(List<CardRead> reads) {
        CustomerReader reader = Readers.open(
                ProfileCatalog.bundled().reader(ProfileId.of("twin-stripe")),
                device().toString(),
                InstantSource.system());
        reader.onRead(reads::add);
        return reader;
    }

    private CounterSign sign() {
        return Signs.open(
                ProfileCatalog.bundled().sign(ProfileId.of("twin-led")),
                device().toString(),
                3,
                InstantSource.system());
    }

    private static void awaitLink(Supplier<LinkStatus> link, LinkState state) {
        await().until(() -> link.get().state() == state);
    }
}
