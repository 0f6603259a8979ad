package bank.lobby.kiosk.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.printer.PrintOutcome;
import bank.lobby.device.printer.Printers;
import bank.lobby.device.printer.SlipLayout;
import bank.lobby.device.printer.TicketPrinter;
import bank.lobby.device.profile.PrinterProfile;
import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.device.profile.SerialSettings;
import bank.lobby.device.twin.TwinPorts;
import bank.lobby.device.twin.TwinPrinter;
import bank.lobby.device.twin.TwinPrinterSettings;
import bank.lobby.kiosk.SampleBranch;
import bank.lobby.wire.station.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Prints the kiosk's own slip over and over on twins that take their time, and measures from the order to the proof. Its name keeps
 * it out of the tests; {@code ./lobby bench slips} runs it and prints the table it leaves in {@code target/slip-bench.txt}.
 *
 * <p>Property {@code lobby.bench.slips}: slips per printer and speed.
 */
class SlipBench {

    private static final int SLIPS = Integer.getInteger("lobby.bench.slips", 100);

    /** Source: protocol notes, 85 mm at 150 mm/s, feed to the cutter and cut. The twin begins with it at the cut. */
    private static final Duration MECHANICS = Duration.ofMillis(1_100);

    @Test
    void proofsOfAHundredSlipsAtThreeSpeeds() throws IOException {
        List<CompletableFuture<String>> rows = new ArrayList<>();
        // A printer spends its time waiting: all of them at once disturb each other less than a minute's build would.
        try (ExecutorService printers =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            for (String kind : List.of("native", "raster-half")) {
                for (int baud : new int[] {9_600, 19_200, 115_200}) {
                    rows.add(CompletableFuture.supplyAsync(() -> row(kind, baud), printers));
                }
            }
        }
        List<String> table = Stream.concat(
                        Stream.of(
                                "| printer | baud | bytes a slip | on the line, computed | print to proof, median | slowest of "
                                        + SLIPS + " |",
                                "|---|---|---|---|---|---|"),
                        rows.stream().map(CompletableFuture::join))
                .toList();
        Files.write(Path.of("target", "slip-bench.txt"), table);

        assertThat(table).noneMatch(line -> line.contains("not proved"));
    }

    private static String row(String kind, int baud) {
        PrinterProfile profile = profile(kind, baud);
        int dots = profile.paper().printableDots();
        SlipLayout slip = new SlipWriter(profile.paper())
                .write(
                        SampleBranch.slip(
                                Language.ZH_CN,
                                "A012",
                                SampleBranch.services().getFirst().names()),
                        false);
        long[] millis = new long[SLIPS];
        int unproved = 0;
        int bytes;
        try (TwinPrinter twin = TwinPrinter.on(TwinPorts.tcp(0), new TwinPrinterSettings(dots, baud, MECHANICS));
                TicketPrinter printer = Printers.open(profile, twin.address(), InstantSource.system())) {
            bytes = printer.sizeOf(slip).bytes();
            await().until(() -> printer.status().ready());
            printer.print(slip); // warms up
            for (int i = 0; i < SLIPS; i++) {
                long started = System.nanoTime();
                unproved += printer.print(slip) instanceof PrintOutcome.Printed ? 0 : 1;
                millis[i] = (System.nanoTime() - started) / 1_000_000;
            }
        }
        Arrays.sort(millis);
        return String.format(
                Locale.ROOT,
                "| %d mm, QR %s | %d | %,d | %.2f s | %.2f s | %.2f s |%s",
                profile.paper().widthMm(),
                kind,
                baud,
                bytes,
                profile.serial().timeOnLine(bytes).toMillis() / 1e3,
                millis[SLIPS / 2] / 1e3,
                millis[SLIPS - 1] / 1e3,
                unproved > 0 ? " " + unproved + " not proved |" : "");
    }

    private static PrinterProfile profile(String kind, int baud) {
        ProfileCatalog catalog = ProfileCatalog.bundled();
        boolean wide = kind.equals("native");
        PrinterProfile model = catalog.printer(ProfileId.of(wide ? "twin-80mm" : "twin-58mm"));
        PrinterProfile.Commands own = model.commands();
        PrinterProfile.Commands commands = new PrinterProfile.Commands(
                own.proof(),
                own.cut(),
                own.largestMagnification(),
                own.realTimeStatus(),
                own.clear(),
                PrinterProfile.Qr.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')),
                own.autoStatus(),
                own.logo(),
                own.buzzer(),
                own.initialise(),
                own.afterInitialise(),
                own.motionUnitsPerDot());
        return new PrinterProfile(
                model.id(),
                model.vendor(),
                model.model(),
                model.dialect(),
                SerialSettings.plain(baud, Duration.ofMillis(500)),
                model.paper(),
                commands,
                model.mechanical(),
                Duration.ofMinutes(5),
                model.setup(),
                model.notes(),
                model.source(),
                model.verified());
    }
}
