package bank.lobby.device.twin;

import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.device.twin.TwinPassportReader.Manner;
import bank.lobby.device.twin.panel.PanelServer;
import bank.lobby.device.twin.panel.ProductPages;
import bank.lobby.device.twin.panel.Workbench;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * The devices of a branch that has none: starts a twin printer, twin readers, a sign and a keypad, and the page to play with them. Run by the demo as a
 * process of its own and stopped by a signal; the demo waits for the line it prints once everything listens.
 */
public final class TwinHall implements AutoCloseable {

    private final Workbench bench;
    private final PanelServer panel;

    private TwinHall(HallArguments arguments) {
        bench = bench(arguments);
        try {
            panel = new PanelServer(arguments.panel(), bench, ProductPages.from(arguments.base()));
        } catch (UncheckedIOException taken) {
            bench.close();
            throw taken;
        }
    }

    /** Ends with 2 and the reason when a setting is wrong, with 1 when a port is taken. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            TwinHall hall = start(List.of(arguments));
            Runtime.getRuntime().addShutdownHook(new Thread(hall::close, "stop"));
            System.out.println("twin hall: " + hall.address());
            new CountDownLatch(1).await();
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage() + "\n" + HallArguments.USAGE);
            System.exit(2);
        } catch (UncheckedIOException taken) {
            System.err.println(taken.getMessage());
            System.exit(1);
        }
    }

    /**
     * Starts all of it.
     *
     * @throws IllegalArgumentException when a setting is wrong
     * @throws UncheckedIOException when a port is taken; nothing is left running
     */
    public static TwinHall start(List<String> arguments) {
        return new TwinHall(HallArguments.parse(arguments));
    }

    /** The page; {@code http://127.0.0.1:8083/}. */
    public String address() {
        return "http://127.0.0.1:" + panel.port() + "/";
    }

    @Override
    public void close() {
        panel.close();
        bench.close();
    }

    private static Workbench bench(HallArguments arguments) {
        Deque<AutoCloseable> open = new ArrayDeque<>();
        try {
            TwinPrinter printer = kept(
                    open, TwinPrinter.on(HallArguments.open(arguments.printer()), TwinPrinterSettings.TRUE_TO_LIFE));
            TwinReader stripe = kept(open, new TwinReader(() -> HallArguments.open(arguments.reader())));
            TwinIdReader identity = kept(open, new TwinIdReader(() -> HallArguments.open(arguments.idReader())));
            TwinPassportReader passport = kept(
                    open, new TwinPassportReader(() -> HallArguments.open(arguments.passportReader()), Manner.LINES));
            TwinSign sign = kept(open, sign(arguments));
            return new Workbench(printer, new TwinReaders(stripe, identity, passport), sign, keypad(arguments));
        } catch (UncheckedIOException taken) {
            open.forEach(TwinHall::closeQuietly);
            throw taken;
        }
    }

    private static <T extends AutoCloseable> T kept(Deque<AutoCloseable> open, T twin) {
        open.push(twin);
        return twin;
    }

    private static void closeQuietly(AutoCloseable twin) {
        try {
            twin.close();
        } catch (Exception impossible) {
            throw new IllegalStateException("a twin did not close", impossible);
        }
    }

    private static TwinKeypad keypad(HallArguments arguments) {
        return new TwinKeypad(
                ProfileCatalog.bundled().keypad(ProfileId.of("twin-call-keypad")),
                () -> HallArguments.open(arguments.keypad()));
    }

    private static TwinSign sign(HallArguments arguments) {
        return arguments.lines()
                ? new TwinLineSign(() -> HallArguments.open(arguments.sign()))
                : new TwinSegmentSign(() -> HallArguments.open(arguments.sign()));
    }
}
