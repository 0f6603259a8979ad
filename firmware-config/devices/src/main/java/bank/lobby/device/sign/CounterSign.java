package bank.lobby.device.sign;

import bank.lobby.device.link.LinkStatus;

/** The sign over one counter. The display agent owns one and closes it; it reconnects and refreshes by itself. Thread-safe. */
public interface CounterSign extends AutoCloseable {

    /** Makes this the newest face and returns at once; a face that was not sent yet is forgotten. */
    void show(SignFace face);

    /** What is known of the newest face. */
    SignStatus status();

    /** How the sign itself can be reached: its port, and behind an open port whether it answers. */
    LinkStatus link();

    /** Adds a listener that is called after every change of {@link #status} or {@link #link}; it must return at once. */
    void onChange(Runnable listener);

    /** Blanks the sign if it can be reached soon; the last sign on a line ends its port. Harmless when repeated. */
    @Override
    void close();
}
