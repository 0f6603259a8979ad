package bank.lobby.kiosk;

/** A model that keeps a logo in its memory; the twin speaks it. */
public final class StoringPrinter {

    public static final String PROFILE = """
            id: keeps-logo
            vendor: Unit
            model: Printer
            dialect: escpos
            serial: { baud: 115200, data-bits: 8, parity: none, stop-bits: 1, flow: none, reply-timeout: 500ms }
            paper: { width-mm: 80, printable-dots: 576, dpi: 203 }
            commands: { proof: process-id, cut: partial, largest-magnification: 8, real-time-status: true, clear: real-time, qr: native, logo: stored }
            mechanical: 1500ms
            poll-every: 1s
            notes: for tests
            source: for tests
            verified: { level: none }
            """;

    private StoringPrinter() {}
}
