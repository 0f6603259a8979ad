package bank.lobby.device.twin;

import bank.lobby.device.link.LinkOpener;
import bank.lobby.device.link.LinkUnavailableException;
import bank.lobby.device.link.SerialLink;
import bank.lobby.device.link.TcpLink;
import bank.lobby.device.profile.SerialSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** The two kinds of cable a twin can hang on. */
public final class TwinPorts {

    private static final int ACCEPT_MILLIS = 200;

    /** A pseudo terminal has no speed; any will do. */
    private static final SerialSettings ANY_SPEED = SerialSettings.plain(115_200, Duration.ofSeconds(1));

    private TwinPorts() {}

    /**
     * Listens on the loopback address.
     *
     * @param port 0 takes a free one; {@link TwinPort#address} tells which
     * @throws UncheckedIOException when the port is taken
     */
    public static TwinPort tcp(int port) {
        try {
            ServerSocket server = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
            server.setSoTimeout(ACCEPT_MILLIS);
            return new TcpTwinPort(server);
        } catch (IOException taken) {
            throw new UncheckedIOException("no twin can listen on port " + port, taken);
        }
    }

    /** The twin's end of a pseudo-terminal pair; it may appear later and vanish between connections. */
    public static TwinPort serial(String path) {
        return new SerialTwinPort(path, LinkOpener.of(path, ANY_SPEED));
    }

    private record TcpTwinPort(ServerSocket server) implements TwinPort {

        @Override
        public SerialLink accept() throws LinkUnavailableException {
            try {
                return TcpLink.over(server.accept());
            } catch (SocketTimeoutException nobody) {
                throw new LinkUnavailableException("nobody connected");
            } catch (IOException closed) {
                throw new LinkUnavailableException("the port is closed");
            }
        }

        @Override
        public String address() {
            return "tcp://127.0.0.1:" + server.getLocalPort();
        }

        @Override
        public void close() {
            try {
                server.close();
            } catch (IOException alreadyGone) {
                // Nothing is left to close, and nobody could act on it.
            }
        }
    }

    private record SerialTwinPort(String path, LinkOpener opener) implements TwinPort {

        @Override
        public SerialLink accept() throws LinkUnavailableException {
            return opener.open();
        }

        @Override
        public String address() {
            return path;
        }

        @Override
        public void close() {}
    }
}
