package bank.lobby.device.keypad;

import bank.lobby.device.link.LinkStatus;
import java.util.function.Consumer;

/** The keypads tellers call with, one or many on one line. Its owner closes it; it reconnects by itself. Thread-safe. */
public interface CallKeypad extends AutoCloseable {

    LinkStatus link();

    /**
     * Sets the one listener, in place of any before it. It is called on the port's own thread for every command and must
     * return at once. What is pressed while nobody listens is lost.
     */
    void onPress(Consumer<CallPress> listener);

    /** Adds a listener that is called after every change of {@link #link}; it must return at once. */
    void onChange(Runnable listener);

    /** Ends the port and its threads. Harmless when repeated. */
    @Override
    void close();
}
