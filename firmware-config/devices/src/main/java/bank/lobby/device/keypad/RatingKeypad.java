package bank.lobby.device.keypad;

import bank.lobby.device.link.LinkStatus;
import java.util.function.Consumer;

/** The keypads customers rate with, one or many on one line. Its owner closes it; it reconnects by itself. Thread-safe. */
public interface RatingKeypad extends AutoCloseable {

    LinkStatus link();

    /**
     * Asks the customer at a counter for one rating and returns at once. Asking again there stops the asking before.
     *
     * @param answer called exactly once, on one of the keypad's own threads; it must return at once
     * @throws IllegalArgumentException when the counter has no keypad here
     */
    void ask(int counter, Consumer<RatingOutcome> answer);

    /** Ends the asking at a counter, as when the customer has left; without effect when nobody is asked there. */
    void stop(int counter);

    /** How many keys were pressed while nobody was asked, or after the first, since the start. They count for nothing. */
    long strayKeys();

    /** Adds a listener that is called after every change of {@link #link}; it must return at once. */
    void onChange(Runnable listener);

    /** Stops all asking, then ends the port and its threads. Harmless when repeated. */
    @Override
    void close();
}
