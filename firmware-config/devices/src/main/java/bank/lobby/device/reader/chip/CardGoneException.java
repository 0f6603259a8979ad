package bank.lobby.device.reader.chip;

/** The card was pulled, or its reader went away, in the middle of the talk. */
final class CardGoneException extends Exception {

    CardGoneException(String message) {
        super(message);
    }
}
