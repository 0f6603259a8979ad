package bank.lobby.device.link;

import java.time.Duration;

/** A TCP address. Whether somebody listens there can be seen only by connecting. */
record TcpPlace(String host, int port) implements LinkOpener {

    /** Chosen: one packet a second is nothing to a network, and finds a returned device within two seconds. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    @Override
    public SerialLink open() throws LinkUnavailableException {
        return TcpLink.connect(host, port);
    }

    @Override
    public Duration longestPause() {
        return LONGEST_PAUSE;
    }
}
