package bank.lobby.device.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.Golden;
import bank.lobby.device.link.LinkOpener;
import bank.lobby.device.link.PortSupervisor;
import bank.lobby.device.link.traffic.LinkRecording;
import bank.lobby.device.link.traffic.Recordings;
import bank.lobby.device.link.traffic.TrafficLimits;
import bank.lobby.device.profile.SerialSettings;
import bank.lobby.device.twin.TwinPorts;
import bank.lobby.device.twin.TwinPrinter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a printer said while it was recorded, said again to a fresh decoder. */
class RecordedSessionTests {

    private static final byte[] TICKET = Golden.bytes("/printer/escpos/ticket-native-qr.hex");
    private static final Duration SOON = Duration.ofSeconds(2);

    @TempDir
    Path home;

    @Test
    void replaysASessionToTheSameReplies() throws Exception {
        List<EscPosReply> live = new CopyOnWriteArrayList<>();
        session(live);

        List<EscPosReply> again = new ArrayList<>();
        LinkRecording.read(recording()).replayInto(new EscPosFramer(again::add));

        assertThat(again).isEqualTo(live).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void hidesTheCodeThatOpensTheCustomersPage() throws Exception {
        session(new ArrayList<>());

        String text = Files.readString(recording());
        String code = HexFormat.ofDelimiter(" ").withUpperCase().formatHex("http".getBytes(StandardCharsets.US_ASCII));
        String number =
                HexFormat.ofDelimiter(" ").withUpperCase().formatHex("A037".getBytes(StandardCharsets.US_ASCII));

        assertThat(HexFormat.ofDelimiter(" ").withUpperCase().formatHex(TICKET)).contains(code, number);
        assertThat(text).contains(number).contains("1D 28 6B").doesNotContain(code);
    }

    private Path recording() {
        return home.resolve("printer.log");
    }

    private void session(List<EscPosReply> live) throws Exception {
        try (TwinPrinter twin = TwinPrinter.on(TwinPorts.tcp(0));
                Recordings recordings = Recordings.within(new TrafficLimits(home, 100_000, 1), InstantSource.system());
                PortSupervisor port = new PortSupervisor(
                        "printer",
                        recordings.of(
                                "printer",
                                LinkOpener.of(twin.address(), SerialSettings.plain(9600, SOON)),
                                EscPosPrinter.TRAFFIC),
                        new EscPosFramer(live::add),
                        InstantSource.system())) {
            await().until(() -> port.status().open());
            for (int n = 1; n <= 4; n++) {
                port.write(EscPos.realTimeStatus(n), SOON);
            }
            port.write(TICKET, SOON);
            await().until(() -> live.stream().anyMatch(EscPosReply.ProcessEnded.class::isInstance));
        }
    }
}
