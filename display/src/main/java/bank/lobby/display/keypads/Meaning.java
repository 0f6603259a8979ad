package bank.lobby.display.keypads;

import bank.lobby.device.keypad.CallCommand;
import bank.lobby.wire.keypad.KeypadKey;

/** What a command of a keypad asks of the server. */
sealed interface Meaning {

    /** The server decides. */
    record Ask(Wanted wanted) implements Meaning {}

    /**
     * It is not for the server.
     *
     * @param problem slug of why
     */
    record No(String key, String problem) implements Meaning {}

    /** Signing in is refused here, and what was typed for it goes no further: a keypad cannot prove who types. */
    static Meaning of(CallCommand command) {
        return switch (command) {
            case CallCommand.Next next -> ask(KeypadKey.NEXT);
            case CallCommand.Recall recall -> ask(KeypadKey.RECALL);
            case CallCommand.Start start -> ask(KeypadKey.START);
            case CallCommand.NoShow noShow -> ask(KeypadKey.NO_SHOW);
            case CallCommand.Hold hold -> ask(KeypadKey.HOLD);
            case CallCommand.Resume resume -> ask(KeypadKey.RESUME);
            case CallCommand.End end -> ask(KeypadKey.END);
            case CallCommand.Pause pause -> ask(KeypadKey.PAUSE);
            case CallCommand.Transfer transfer -> transfer(transfer.code());
            case CallCommand.Login login -> new No("LOGIN", "sign-in-at-the-page");
        };
    }

    private static Meaning ask(KeypadKey key) {
        return new Ask(new Wanted(key, null));
    }

    private static Meaning transfer(String digits) {
        String number = digits.replaceFirst("^0+", "");
        return number.isEmpty() || number.length() > 3
                ? new No(KeypadKey.TRANSFER.name(), "unknown-counter")
                : new Ask(new Wanted(KeypadKey.TRANSFER, Integer.valueOf(number)));
    }
}
