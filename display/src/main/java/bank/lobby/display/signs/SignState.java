package bank.lobby.display.signs;

/**
 * How a sign is, for the page and for whoever looks after it.
 *
 * @param counter number of the counter it hangs over
 * @param state {@code PENDING}, {@code SHOWN}, {@code SENT}, {@code REFUSED} or {@code LOST}
 */
public record SignState(int counter, String state) {}
