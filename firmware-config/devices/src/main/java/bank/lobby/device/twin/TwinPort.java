package bank.lobby.device.twin;

import bank.lobby.device.link.LinkUnavailableException;
import bank.lobby.device.link.SerialLink;

/** The device's end of a cable: a place where the product connects. One twin owns it. Made by {@link TwinPorts}. */
public interface TwinPort extends AutoCloseable {

    /**
     * Waits up to 200 ms for the product to connect; a link lives until the product hangs up or the twin closes it.
     *
     * @throws LinkUnavailableException when nobody connected in that time; ask again
     */
    SerialLink accept() throws LinkUnavailableException;

    /** What to tell people: {@code tcp://127.0.0.1:4711}, or the path of the pseudo terminal's twin end. */
    String address();

    /** Takes the port away while its address stays known: the product finds nobody there. Harmless when away. */
    void vanish();

    /**
     * Ends {@link #vanish}, at the same address. Harmless when there.
     *
     * @throws java.io.UncheckedIOException when somebody else has taken the place meanwhile
     */
    void comeBack();

    @Override
    void close();
}
