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
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The kinds of cable a twin can hang on. */
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
        return new TcpTwinPort(port);
    }

    /** The twin's end of a pseudo-terminal pair; it may appear later and vanish between connections. */
    public static TwinPort serial(String path) {
        return new SerialTwinPort(path);
    }

    /**
     * Makes a pseudo-terminal pair of its own, for which {@code socat} must be installed.
     *
     * @param product the name the product's end gets; the twin's end gets it with {@code .twin} behind. Its folder exists
     * @throws UncheckedIOException when it cannot be made
     */
    public static TwinPort pseudoTerminal(Path product) {
        return new PtyTwinPort(new PtyCable(product, Path.of(product + ".twin")));
    }

    private static final class TcpTwinPort implements TwinPort {

        private final int port;
        private volatile @Nullable ServerSocket server;

        TcpTwinPort(int wanted) {
            ServerSocket first = listen(wanted);
            this.port = first.getLocalPort();
            this.server = first;
        }

        @Override
        public SerialLink accept() throws LinkUnavailableException {
            ServerSocket listening = server;
            if (listening == null) {
                throw new LinkUnavailableException("the port is closed");
            }
            try {
                return TcpLink.over(listening.accept());
            } catch (SocketTimeoutException nobody) {
                throw new LinkUnavailableException("nobody connected");
            } catch (IOException closed) {
                throw new LinkUnavailableException("the port is closed");
            }
        }

        @Override
        public String address() {
            return "tcp://127.0.0.1:" + port;
        }

        @Override
        public synchronized void vanish() {
            ServerSocket listening = server;
            server = null;
            if (listening == null) {
                return;
            }
            try {
                listening.close();
            } catch (IOException alreadyGone) {
                // Nothing is left to close, and nobody could act on it.
            }
        }

        @Override
        public synchronized void comeBack() {
            if (server == null) {
                server = listen(port);
            }
        }

        @Override
        public void close() {
            vanish();
        }

        private static ServerSocket listen(int port) {
            try {
                ServerSocket server = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                server.setSoTimeout(ACCEPT_MILLIS);
                return server;
            } catch (IOException taken) {
                throw new UncheckedIOException("no twin can listen on port " + port, taken);
            }
        }
    }

    /** One end of a cable somebody else has laid: when it vanishes the cable stays, with nobody at this end. */
    private static final class SerialTwinPort implements TwinPort {

        private final String path;
        private final LinkOpener opener;
        private volatile boolean away;

        SerialTwinPort(String path) {
            this.path = path;
            this.opener = LinkOpener.of(path, ANY_SPEED);
        }

        @Override
        public SerialLink accept() throws LinkUnavailableException {
            if (away) {
                throw new LinkUnavailableException("the twin is unplugged");
            }
            return opener.open();
        }

        @Override
        public String address() {
            return path;
        }

        @Override
        public void vanish() {
            away = true;
        }

        @Override
        public void comeBack() {
            away = false;
        }

        @Override
        public void close() {}
    }

    private static final class PtyTwinPort implements TwinPort {

        private final PtyCable cable;
        private final LinkOpener opener;

        PtyTwinPort(PtyCable cable) {
            this.cable = cable;
            this.opener = LinkOpener.of(cable.twin().toString(), ANY_SPEED);
        }

        @Override
        public SerialLink accept() throws LinkUnavailableException {
            return opener.open();
        }

        @Override
        public String address() {
            return cable.product().toString();
        }

        @Override
        public void vanish() {
            cable.kill();
        }

        @Override
        public void comeBack() {
            cable.plugIn();
        }

        @Override
        public void close() {
            cable.close();
        }
    }
}
