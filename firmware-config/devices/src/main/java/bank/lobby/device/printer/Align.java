package bank.lobby.device.printer;

/** Where a line of a slip stands across the paper. */
public enum Align {
    LEFT,
    CENTRE,
    RIGHT
}
