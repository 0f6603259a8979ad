package bank.lobby.kiosk.slip;

import bank.lobby.wire.print.Slip;
import java.time.Duration;

/** A kiosk without a printer: tickets are shown on screen, large and with their code. */
record NoPrinter() implements SlipPrinter {

    private static final String REASON = "no-printer";

    @Override
    public SlipResult print(Slip slip, boolean reprint) {
        return new SlipResult.Never(REASON);
    }

    @Override
    public Duration timeOnLine(Slip slip, boolean reprint) {
        return Duration.ZERO;
    }

    @Override
    public boolean isThere() {
        return false;
    }

    @Override
    public PrinterHealth health() {
        return new PrinterHealth(REASON, false);
    }

    @Override
    public void onChange(Runnable listener) {}
}
