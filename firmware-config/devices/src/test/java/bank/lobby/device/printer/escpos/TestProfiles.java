package bank.lobby.device.printer.escpos;

import bank.lobby.device.profile.PrinterProfile;
import bank.lobby.device.profile.ProfileReader;

/** A printer profile that a test changes a little. */
final class TestProfiles {

    private static final String YAML = """
            id: unit
            vendor: Unit
            model: Printer
            dialect: escpos
            serial: { baud: 115200, data-bits: 8, parity: none, stop-bits: 1, flow: none, reply-timeout: 500ms }
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

    private TestProfiles() {}

    /** Each change is {@code key: value} pairs on one line that replace those keys; a new key is one of the commands', in mm the paper's. */
    static PrinterProfile printer(String... changes) {
        String yaml = YAML;
        for (String change : changes) {
            for (String pair : change.split(", ")) {
                String key = pair.substring(0, pair.indexOf(':'));
                String changed = yaml.replaceAll("\\b" + key + ": [^,\\n}]+", pair);
                yaml = changed.contains(pair) ? changed : added(yaml, pair);
            }
        }
        return new ProfileReader().read(PrinterProfile.class, "unit.yaml", yaml);
    }

    private static String added(String yaml, String pair) {
        return pair.contains("-mm:")
                ? yaml.replace("dpi: 203", "dpi: 203, " + pair)
                : yaml.replace("  qr:", "  " + pair + "\n  qr:");
    }
}
