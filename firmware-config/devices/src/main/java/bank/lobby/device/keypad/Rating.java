package bank.lobby.device.keypad;

/** What a customer thinks of the service, best first. */
public enum Rating {
    VERY_SATISFIED,
    SATISFIED,
    NEUTRAL,
    UNSATISFIED,
    VERY_UNSATISFIED
}
