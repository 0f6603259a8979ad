package bank.lobby.device.sign;

/**
 * What only a technician changes in a sign, once, with {@code ./lobby device apply} and the sign alone on the line. A sign keeps it over a
 * loss of power. Never sent while faces are.
 */
public sealed interface SignSetup {

    /** The address the sign has now. */
    int unit();

    /** From now on the sign has the address {@code to}. */
    record Address(int unit, int to) implements SignSetup {}

    /** From now on the sign speaks at {@code baud} bits per second. */
    record Speed(int unit, int baud) implements SignSetup {}

    /** From now on the sign answers every frame, or none. */
    record Acknowledge(int unit, boolean on) implements SignSetup {}

    /** Everything the sign keeps is erased: its texts, pictures and schedules. */
    record EraseMemory(int unit) implements SignSetup {}

    /** The sign starts again, without losing its memory. */
    record Restart(int unit) implements SignSetup {}
}
