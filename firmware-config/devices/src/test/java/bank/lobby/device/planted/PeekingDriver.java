package bank.lobby.device.planted;

import bank.lobby.device.twin.TwinPrinter;

/** A planted fault: a driver that knows its twin. */
public final class PeekingDriver {

    private PeekingDriver() {}

    public static String address(TwinPrinter twin) {
        return twin.address();
    }
}
