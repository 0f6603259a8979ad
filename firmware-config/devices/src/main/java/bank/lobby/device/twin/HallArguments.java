package bank.lobby.device.twin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of {@link TwinHall}. A place for a twin is a TCP port on loopback or {@code pty:} and the path of the twin's end of a
 * pseudo-terminal pair.
 *
 * @param base the server's port; kiosk and display have the two after it
 * @param lines whether the sign is a line display; a number display otherwise
 */
record HallArguments(
        String printer,
        String reader,
        String idReader,
        String passportReader,
        String sign,
        String keypad,
        int panel,
        int base,
        boolean lines) {

    static final String USAGE = """
            twin hall: a printer, card readers, a counter sign and a call keypad that are not there, and a page to play with them
              --printer PLACE   a TCP port or pty:/path        (default 8084)
              --reader PLACE    a TCP port or pty:/path        (default 8085)
              --id-reader PLACE         the same, identity cards (default: a free port)
              --passport-reader PLACE   the same, passports      (default: a free port)
              --sign PLACE      a TCP port or pty:/path        (default 8086)
              --keypad PLACE    a TCP port or pty:/path        (default: a free port)
              --sign-kind KIND  digits (Modbus) or lines (CD5220) (default digits)
              --panel PORT      the page                       (default 8083)
              --base PORT       the server's port, for links   (default 8080)""";

    private static final Map<String, String> DEFAULTS = Map.of(
            "--printer", "8084",
            "--reader", "8085",
            "--id-reader", "0",
            "--passport-reader", "0",
            "--sign", "8086",
            "--keypad", "0",
            "--sign-kind", "digits",
            "--panel", "8083",
            "--base", "8080");

    /** @throws IllegalArgumentException saying what is wrong, for a technician */
    static HallArguments parse(List<String> arguments) {
        Map<String, String> given = new LinkedHashMap<>(DEFAULTS);
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (!DEFAULTS.containsKey(name)) {
                throw new IllegalArgumentException("unknown setting " + name);
            }
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(name + " needs a value");
            }
            given.put(name, arguments.get(i + 1));
        }
        return new HallArguments(
                place(given, "--printer"),
                place(given, "--reader"),
                place(given, "--id-reader"),
                place(given, "--passport-reader"),
                place(given, "--sign"),
                place(given, "--keypad"),
                port("--panel", given.getOrDefault("--panel", "")),
                port("--base", given.getOrDefault("--base", "")),
                lines(given.getOrDefault("--sign-kind", "")));
    }

    /** The twin's end of the cable; may be asked for again after it was closed. */
    static TwinPort open(String place) {
        return place.startsWith("pty:")
                ? TwinPorts.serial(place.substring("pty:".length()))
                : TwinPorts.tcp(Integer.parseInt(place));
    }

    private static String place(Map<String, String> given, String name) {
        String place = given.getOrDefault(name, "");
        if (place.startsWith("pty:/")) {
            return place;
        }
        return Integer.toString(port(name, place));
    }

    private static int port(String name, String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException(name + " is " + text + ", must be a TCP port"
                    + (name.matches("--(printer|reader|id-reader|passport-reader|sign|keypad)")
                            ? " or pty:/path"
                            : ""));
        }
        return Integer.parseInt(text);
    }

    private static boolean lines(String kind) {
        return switch (kind) {
            case "digits" -> false;
            case "lines" -> true;
            default -> throw new IllegalArgumentException("--sign-kind is " + kind + ", must be digits or lines");
        };
    }
}
