package bank.lobby.kiosk.slip;

import bank.lobby.wire.print.Slip;
import bank.lobby.wire.print.SlipOutcome;
import bank.lobby.wire.print.SlipState;

/** A kiosk without a printer: tickets are shown on screen, large and with their code. */
record NoPrinter() implements SlipPrinter {

    private static final String REASON = "no-printer";

    @Override
    public SlipOutcome print(Slip slip) {
        return new SlipOutcome(SlipState.FAILED, REASON);
    }

    @Override
    public PrinterHealth health() {
        return new PrinterHealth(REASON, false);
    }

    @Override
    public void onChange(Runnable listener) {}
}
