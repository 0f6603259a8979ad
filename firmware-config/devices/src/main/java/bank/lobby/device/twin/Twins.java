package bank.lobby.device.twin;

import static java.util.Objects.requireNonNull;

import bank.lobby.device.profile.AlphaSettings;
import bank.lobby.device.profile.DeviceProfile;
import bank.lobby.device.profile.KeyAction;
import bank.lobby.device.profile.KeypadProfile;
import bank.lobby.device.profile.PrinterProfile;
import bank.lobby.device.profile.ReaderProfile;
import bank.lobby.device.profile.SignProfile;
import bank.lobby.device.twin.TwinPrinterSettings.Lack;
import bank.lobby.device.twin.paper.TwinSlip;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Starts the twin of any profile. Each dialect has its line here, so that a dialect without a twin does not compile. */
public final class Twins {

    private Twins() {}

    /**
     * Starts it; the caller closes it.
     *
     * @param port where the product will connect
     * @param lifelike whether it takes the time a real one takes; a test does without
     */
    public static RunningTwin start(DeviceProfile profile, Supplier<TwinPort> port, boolean lifelike) {
        return switch (profile) {
            case PrinterProfile printer -> printer(printer, port.get(), lifelike);
            case ReaderProfile reader -> ReaderTwins.start(reader, port);
            case SignProfile sign -> sign(sign, port);
            case KeypadProfile keypad -> keypad(keypad, port);
        };
    }

    /** A twin is no better than its profile, so that holding it against another one shows the difference. */
    private static Set<Lack> lacks(PrinterProfile.Commands commands) {
        Set<Lack> lacks = EnumSet.noneOf(Lack.class);
        if (commands.proof() != PrinterProfile.Proof.PROCESS_ID) {
            lacks.add(Lack.PROCESS_ID);
        }
        if (commands.qr() != PrinterProfile.Qr.NATIVE) {
            lacks.add(Lack.CODES);
        }
        if (commands.clear() != PrinterProfile.Clear.REAL_TIME) {
            lacks.add(Lack.CLEARING);
        }
        return lacks;
    }

    private static RunningTwin printer(PrinterProfile profile, TwinPort port, boolean lifelike) {
        TwinPrinter printer = TwinPrinter.on(
                port,
                new TwinPrinterSettings(
                        profile.paper().printableDots(),
                        lifelike ? profile.serial().baud() : 0,
                        lifelike ? profile.mechanical() : Duration.ZERO,
                        lacks(profile.commands())));
        RunningTwin twin = new RunningTwin(
                        printer.address(), printer.faults(), () -> true, () -> newest(printer), printer::close)
                .understands("paper-out", "the roll ends now, or after so many bytes: paper-out@120", after -> {
                    if (after.isEmpty()) {
                        printer.paperOut();
                    } else {
                        printer.paperOutAfter(number(after));
                    }
                })
                .understands("paper-low", "the roll is nearly at its end", printer::paperLow)
                .understands("cover-open", "somebody opens the cover", printer::coverOpen)
                .understands("cutter", "the cutter jams", printer::cutterJammed)
                .understands("mute", "it is switched off behind a live adapter", () -> printer.mute(true))
                .understands("well", "new roll, cover closed, nothing jammed, switched on", () -> {
                    printer.mute(false);
                    printer.refill();
                });
        AtomicReference<Integer> seen = new AtomicReference<>(0);
        printer.onChange(() -> {
            int printed = printer.paper().printed();
            if (seen.getAndSet(printed) != printed) {
                twin.happened("slip " + printed + " came out:\n" + newest(printer));
            }
        });
        return twin;
    }

    private static String newest(TwinPrinter printer) {
        List<TwinSlip> slips = printer.paper().slips();
        if (slips.isEmpty()) {
            return "";
        }
        TwinSlip slip = slips.getLast();
        StringBuilder text = new StringBuilder(slip.text());
        slip.codes().forEach(code -> text.append("\n[code ").append(code).append(']'));
        slip.unreadable()
                .forEach(what -> text.append("\n[unreadable: ").append(what).append(']'));
        return text.append(slip.whole() ? "\n[cut]" : "\n[torn off]").toString();
    }

    private static RunningTwin keypad(KeypadProfile profile, Supplier<TwinPort> port) {
        TwinKeypad keypad = new TwinKeypad(profile, port);
        RunningTwin twin =
                new RunningTwin(keypad.address(), keypad.faults(), keypad::connected, () -> "", keypad::close);
        KeypadProfile.Address address = profile.address();
        int first = address == null
                ? 1
                : address.counterByAddress().values().stream()
                        .min(Integer::compare)
                        .orElse(1);
        for (KeyAction action : new TreeSet<>(profile.key().actionByValue().values())) {
            String word = action.name().toLowerCase(Locale.ROOT).replace('_', '-');
            twin.understands(word, "the key is pressed, at counter " + first + " or " + word + "@3", counter -> {
                boolean heard = keypad.press(counter.isEmpty() ? first : number(counter), action);
                twin.happened(heard ? "pressed " + word : "nobody is connected to hear it");
            });
        }
        return twin;
    }

    private static RunningTwin sign(SignProfile profile, Supplier<TwinPort> port) {
        return switch (profile.dialect()) {
            case MODBUS -> segments(new TwinSegmentSign(port));
            case CD5220 -> watched(new TwinLineSign(port));
            case DM_D -> watched(new TwinLineSign(port, TwinLineSign.Commands.DM_D));
            case ALPHA -> alpha(new TwinAlphaSign(port), requireNonNull(profile.alpha(), "alpha"));
        };
    }

    private static RunningTwin alpha(TwinAlphaSign sign, AlphaSettings settings) {
        sign.acknowledge(settings.acknowledges());
        return watched(sign)
                .understands("mute", "it stops acknowledging", () -> sign.acknowledge(false))
                .understands("echo", "the adapter hands back what was sent", () -> sign.echo(true))
                .understands("well", "as it was", () -> {
                    sign.acknowledge(settings.acknowledges());
                    sign.echo(false);
                });
    }

    private static RunningTwin segments(TwinSegmentSign sign) {
        return watched(sign)
                .understands("mute", "its answering wire is cut", () -> sign.mute(true))
                .understands("echo", "the adapter hands back what was sent", () -> sign.echo(true))
                .understands("power-cycle", "off and on: it comes back dark", sign::powerCycle)
                .understands("well", "answering wire mended, no echo", () -> {
                    sign.mute(false);
                    sign.echo(false);
                });
    }

    private static RunningTwin watched(TwinSign sign) {
        RunningTwin twin = new RunningTwin(sign.address(), sign.faults(), sign::connected, sign::text, sign::close);
        AtomicReference<String> seen = new AtomicReference<>("");
        sign.onChange(() -> {
            String text = sign.text();
            if (!seen.getAndSet(text).equals(text)) {
                twin.happened("shows: " + (text.isEmpty() ? "(dark)" : text));
            }
        });
        return twin;
    }

    static int number(String text) {
        if (!text.matches("\\d{1,6}")) {
            throw new IllegalArgumentException("'" + text + "' is not a number");
        }
        return Integer.parseInt(text);
    }
}
