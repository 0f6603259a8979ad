package bank.lobby.device.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import jdk.net.ExtendedSocketOptions;

/** A byte pipe over TCP: a network printer, a serial device server, or a twin. Either side may build it. */
public final class TcpLink implements SerialLink {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 200;

    /** Chosen: lost about eight seconds after the cable was pulled, at one small packet in five seconds of silence. */
    private static final int PROBE_AFTER_SECONDS = 5;

    private static final int PROBES = 3;

    private final Socket socket;
    private final WriteLane writer;

    /**
     * Takes over a connected socket and owns it from now on.
     *
     * @throws LinkUnavailableException when the socket is already closed; it is then closed again
     */
    public static TcpLink over(Socket socket) throws LinkUnavailableException {
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(READ_MILLIS);
            keepAlive(socket);
            return new TcpLink(socket);
        } catch (IOException refused) {
            closeQuietly(socket);
            throw new LinkUnavailableException("the connection ended at once: " + refused.getMessage());
        }
    }

    static TcpLink connect(String host, int port) throws LinkUnavailableException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
        } catch (IOException refused) {
            closeQuietly(socket);
            throw new LinkUnavailableException("cannot connect to " + host + ":" + port + ": "
                    + (refused instanceof UnknownHostException ? "there is no such host" : refused.getMessage()));
        }
        return over(socket);
    }

    /** A network cable that is pulled sends no farewell: without probes a silent reader would look well for ever. */
    private static void keepAlive(Socket socket) throws IOException {
        socket.setKeepAlive(true);
        if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_KEEPIDLE)) {
            socket.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, PROBE_AFTER_SECONDS);
            socket.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, 1);
            socket.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, PROBES);
        }
    }

    private TcpLink(Socket socket) {
        this.socket = socket;
        this.writer = new WriteLane(String.valueOf(socket.getRemoteSocketAddress()), this::send, this::close);
    }

    @Override
    public int read(byte[] buffer) throws LinkLostException {
        try {
            int count = socket.getInputStream().read(buffer);
            if (count < 0) {
                throw writer.lost("the far end closed the connection");
            }
            return count;
        } catch (SocketTimeoutException silence) {
            return 0;
        } catch (IOException gone) {
            throw writer.lost("the connection broke: " + gone.getMessage());
        }
    }

    @Override
    public void write(byte[] bytes, Duration deadline) throws LinkLostException, LinkTimeoutException {
        writer.write(bytes, deadline);
    }

    @Override
    public void close() {
        closeQuietly(socket);
        writer.stop();
    }

    private int send(byte[] bytes, int offset, int length) throws LinkLostException {
        try {
            socket.getOutputStream().write(bytes, offset, length);
            return length;
        } catch (IOException gone) {
            throw new LinkLostException("the connection broke: " + gone.getMessage());
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // Nothing is left to close, and nobody could act on it.
        }
    }
}
