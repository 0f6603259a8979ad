package bank.lobby.device.conformance;

import static java.util.Objects.requireNonNull;

import bank.lobby.device.link.LinkException;
import bank.lobby.device.printer.PrintOutcome;
import bank.lobby.device.printer.Printers;
import bank.lobby.device.printer.TicketPrinter;
import bank.lobby.device.profile.PrinterProfile;
import bank.lobby.device.profile.PrinterProfile.Clear;
import bank.lobby.device.profile.PrinterProfile.Cut;
import bank.lobby.device.profile.PrinterProfile.Proof;
import bank.lobby.device.profile.SerialSettings;
import bank.lobby.device.provision.TestSlip;
import bank.lobby.device.twin.RunningTwin;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an ESC/POS profile claims. The byte requests are written out from the printer reference once more, on purpose: they
 * share nothing with the driver's encoder.
 *
 * <pre>
 *   10 04 n                            n 1 to 4: one byte, 0xx1xx10
 *   1D 61 0F / 1D 61 00                automatic status on, off: four bytes, the first 0xx1xx00
 *   10 14 08 01 03 14 01 06 02 08      clear the buffers: 37 25 00
 *   1D 28 48 06 00 30 30 d1 d2 d3 d4   process id: 37 22 d1 d2 d3 d4 00
 *   1D 72 01                           paper, when reached: one byte, 0xx0xxxx
 * </pre>
 *
 * Source: Epson ESC/POS command reference.
 */
final class PrinterChecks {

    private static final Duration LINK_LIMIT = Duration.ofSeconds(5);
    private static final byte[] CLEARED = {0x37, 0x25, 0x00};
    private static final byte[] PROCESS = {'L', 'o', 'b', 'y'};

    private final PrinterProfile profile;
    private final SerialSettings line;
    private final String port;
    private final @Nullable RunningTwin hands;
    private final InstantSource clock;
    private final List<Check> checks = new ArrayList<>();

    PrinterChecks(PrinterProfile profile, String port, @Nullable RunningTwin hands, InstantSource clock) {
        this.profile = profile;
        this.line = requireNonNull(profile.serial(), "serial");
        this.port = port;
        this.hands = hands;
        this.clock = clock;
    }

    List<Check> run() {
        talk();
        print();
        return List.copyOf(checks);
    }

    private void talk() {
        PrinterProfile.Commands commands = profile.commands();
        Duration soon = line.replyTimeout();
        Duration afterWork = soon.plus(profile.mechanical());
        if (commands.realTimeStatus()) {
            for (int n = 1; n <= 4; n++) {
                ask("status " + n, bytes(0x10, 0x04, n), reply -> reply.length == 1 && (reply[0] & 0x93) == 0x12, soon);
            }
        } else {
            checks.add(Check.notClaimed("status"));
        }
        claimed(
                commands.saysItsStatus(),
                "automatic status",
                bytes(0x1D, 0x61, 0x0F),
                reply -> reply.length >= 4 && (reply[0] & 0x93) == 0x10,
                soon);
        claimed(
                commands.clear() == Clear.REAL_TIME,
                "clear",
                bytes(0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08),
                reply -> endsWith(reply, CLEARED),
                soon);
        claimed(
                commands.proof() == Proof.PROCESS_ID,
                "process id",
                bytes(0x1D, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30, PROCESS[0], PROCESS[1], PROCESS[2], PROCESS[3]),
                reply -> endsWith(reply, new byte[] {0x37, 0x22, PROCESS[0], PROCESS[1], PROCESS[2], PROCESS[3], 0x00}),
                afterWork);
        claimed(
                commands.proof() == Proof.BUFFER_QUERY,
                "buffer query",
                bytes(0x1D, 0x72, 0x01),
                reply -> reply.length == 1 && (reply[0] & 0x90) == 0,
                afterWork);
    }

    private void print() {
        try (TicketPrinter printer = Printers.open(profile, port, clock)) {
            if (!Patience.until(() -> printer.link().open(), LINK_LIMIT)) {
                checks.add(Check.failed(
                        "slip", "the port did not open: " + printer.link().reason()));
                return;
            }
            long started = System.nanoTime();
            PrintOutcome outcome = printer.print(TestSlip.of(profile));
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            checks.add(slip(outcome, took));
            tearOff();
            seen("chinese", TestSlip.CHINESE);
            seen("code", "[code " + TestSlip.CODE + "]");
            if (profile.commands().cut() == Cut.NONE) {
                checks.add(Check.notClaimed("cut"));
            } else {
                seen("cut", "[cut]");
            }
            interrupted(printer);
        }
    }

    /** Where nothing cuts, a hand tears the slip off. */
    private void tearOff() {
        RunningTwin twin = hands;
        if (twin != null && profile.commands().cut() == Cut.NONE) {
            twin.tell("cover-open");
            twin.tell("well");
        }
    }

    private Check slip(PrintOutcome outcome, Duration took) {
        return switch (outcome) {
            case PrintOutcome.Printed printed -> Check.passed("slip", took, "proved by " + printed.proof());
            case PrintOutcome.Failed failed -> Check.failed("slip", failed.reason());
            case PrintOutcome.Unknown unknown ->
                profile.commands().proof() == Proof.NONE
                        ? new Check("slip", Check.Verdict.LOOK, took, "this model proves nothing")
                        : Check.failed("slip", unknown.reason());
        };
    }

    /** On a twin the paper is read; on a real printer somebody must look. */
    private void seen(String name, String wanted) {
        RunningTwin twin = hands;
        if (twin == null) {
            checks.add(new Check(name, Check.Verdict.LOOK, null, "look at the slip"));
        } else if (Patience.until(() -> twin.face().contains(wanted), LINK_LIMIT)) {
            checks.add(new Check(name, Check.Verdict.PASSED, null, "is on the slip"));
        } else {
            checks.add(Check.failed(name, "is not on the slip"));
        }
    }

    /** The roll ends in the middle of a slip and is changed: the outcome must be honest, and the next slip whole. */
    private void interrupted(TicketPrinter printer) {
        RunningTwin twin = hands;
        if (twin == null) {
            checks.add(Check.skipped("paper out"));
            return;
        }
        twin.tell("paper-out@60");
        long started = System.nanoTime();
        PrintOutcome outcome = printer.print(TestSlip.of(profile));
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        twin.tell("well");
        boolean known = profile.commands().clear() != Clear.REAL_TIME || outcome instanceof PrintOutcome.Failed;
        if (outcome instanceof PrintOutcome.Printed || !known) {
            checks.add(Check.failed("paper out", "half a slip ended as " + outcome));
            return;
        }
        PrintOutcome next = printer.print(TestSlip.of(profile));
        boolean well =
                next instanceof PrintOutcome.Printed || profile.commands().proof() == Proof.NONE;
        checks.add(
                well
                        ? Check.passed("paper out", took, "noticed; the next slip is whole")
                        : Check.failed("paper out", "after the paper change: " + next));
    }

    private void claimed(boolean claimed, String name, byte[] request, Predicate<byte[]> right, Duration limit) {
        if (claimed) {
            ask(name, request, right, limit);
        } else {
            checks.add(Check.notClaimed(name));
        }
    }

    private void ask(String name, byte[] request, Predicate<byte[]> right, Duration limit) {
        try (Probe probe = new Probe(port, line)) {
            Probe.Reply reply = probe.ask(request, right, limit);
            checks.add(
                    reply.complete()
                            ? Check.passed(name, reply.took(), reply.hex())
                            : Check.failed(name, reply.hex() + " within " + limit.toMillis() + " ms"));
            if (name.equals("automatic status")) {
                probe.ask(bytes(0x1D, 0x61, 0x00), any -> true, limit);
            }
        } catch (LinkException lost) {
            checks.add(Check.failed(name, String.valueOf(lost.getMessage())));
        }
    }

    private static boolean endsWith(byte[] reply, byte[] wanted) {
        int from = reply.length - wanted.length;
        return from >= 0 && Arrays.equals(reply, from, reply.length, wanted, 0, wanted.length);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
