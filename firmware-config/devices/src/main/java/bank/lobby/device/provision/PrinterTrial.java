package bank.lobby.device.provision;

import bank.lobby.device.printer.PrintFault;
import bank.lobby.device.printer.PrintOutcome;
import bank.lobby.device.printer.Printers;
import bank.lobby.device.printer.TicketPrinter;
import bank.lobby.device.profile.PrinterProfile;
import java.time.Duration;

/** {@code try} on a printer: one test slip, and what the printer says of it. */
final class PrinterTrial {

    private static final Duration OPEN_LIMIT = Duration.ofSeconds(5);

    private PrinterTrial() {}

    static Exit run(PrinterProfile profile, String port, Surroundings surroundings, Answer answer) {
        try (TicketPrinter printer = Printers.open(profile, port, surroundings.clock())) {
            if (!LinkWait.open(printer::link, port, OPEN_LIMIT, answer)) {
                return Exit.UNREACHABLE;
            }
            answer.line("printing a test slip on " + profile.vendor() + " " + profile.model());
            long started = System.nanoTime();
            PrintOutcome outcome = printer.print(TestSlip.of(profile));
            long took = Duration.ofNanos(System.nanoTime() - started).toMillis();
            answer.data().put("milliseconds", took);
            return told(outcome, took, answer);
        }
    }

    private static Exit told(PrintOutcome outcome, long took, Answer answer) {
        return switch (outcome) {
            case PrintOutcome.Printed printed -> {
                answer.data()
                        .put("outcome", "printed")
                        .put("proof", printed.proof().name());
                answer.line("printed: the printer itself said so (" + printed.proof() + ") after " + took + " ms");
                answer.line("look at the slip: both edges of the ruler there? Chinese readable? code scans? cut?");
                yield Exit.OK;
            }
            case PrintOutcome.Failed failed -> {
                answer.data()
                        .put("outcome", "failed")
                        .put("fault", failed.fault().name());
                answer.problem("not printed: " + failed.reason());
                boolean silent = failed.fault() == PrintFault.NO_ANSWER || failed.fault() == PrintFault.NOT_CONNECTED;
                if (failed.fault() == PrintFault.NO_ANSWER) {
                    answer.problem("the port is open and the printer silent: switched off, or another speed than the"
                            + " profile's; its self-test page says which");
                }
                yield silent ? Exit.UNREACHABLE : Exit.FAILED;
            }
            case PrintOutcome.Unknown unknown -> {
                answer.data().put("outcome", "unknown");
                answer.problem("sent, but not proved: " + unknown.reason());
                yield Exit.FAILED;
            }
        };
    }
}
