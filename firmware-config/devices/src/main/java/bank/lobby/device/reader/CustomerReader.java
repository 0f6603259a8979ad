package bank.lobby.device.reader;

import bank.lobby.device.link.LinkStatus;
import java.util.function.Consumer;

/** A device a customer shows a document to. The kiosk agent owns one and closes it; it reconnects by itself. Thread-safe. */
public interface CustomerReader extends AutoCloseable {

    LinkStatus link();

    /**
     * Sets the one listener, in place of any before it. It is called on a thread of the reader's own for every showing, must return at once, and owns
     * the document it is given. While nobody listens, what is read is wiped.
     */
    void onRead(Consumer<CardRead> listener);

    /** Adds a listener that is called after every change of {@link #link}; it must return at once. */
    void onChange(Runnable listener);

    /** Ends the port and its thread. Harmless when repeated. */
    @Override
    void close();
}
