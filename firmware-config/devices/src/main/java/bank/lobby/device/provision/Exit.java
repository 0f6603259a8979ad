package bank.lobby.device.provision;

import java.util.Locale;

/** How a command ended, for scripts. The numbers are part of the product: add, never change. */
enum Exit {
    OK(0),
    /** The device, the profile or a check said no. */
    FAILED(1),
    /** The command was not written as it should be, or names a profile there is not. */
    WRONG_USE(2),
    /** Nothing answers at the port, or it cannot be opened. */
    UNREACHABLE(3),
    /** A mistake in Lobby itself. */
    DEFECT(4);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** As JSON says it: {@code wrong-use}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
