package bank.lobby.device.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/**
 * A cable to a TCP twin on which every command with a certain beginning is lost, its parameters with it: what a device
 * does with a command it does not have. For commands of the form {@code 1D 28 x pL pH …}, whose length is told.
 */
final class LossyCable implements AutoCloseable {

    private final URI twin;
    private final byte[] lost;
    private final ServerSocket server;

    LossyCable(String twin, byte[] lost) throws IOException {
        this.twin = URI.create(twin);
        this.lost = lost;
        this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("lossy-cable").start(this::accept);
    }

    String address() {
        return "tcp://127.0.0.1:" + server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket product = server.accept();
                Socket device = new Socket(InetAddress.getLoopbackAddress(), twin.getPort());
                Thread.ofPlatform().daemon().start(() -> carry(product, device, true));
                Thread.ofPlatform().daemon().start(() -> carry(device, product, false));
            } catch (IOException closed) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(closed);
                }
            }
        }
    }

    private void carry(Socket from, Socket to, boolean lossy) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            int matched = 0;
            for (int value = in.read(); value >= 0; value = in.read()) {
                if (lossy && value == (lost[matched] & 0xFF)) {
                    matched++;
                    if (matched == lost.length) {
                        int length = in.read() | in.read() << 8;
                        in.readNBytes(length);
                        matched = 0;
                    }
                    continue;
                }
                out.write(lost, 0, matched);
                matched = 0;
                out.write(value);
                out.flush();
            }
        } catch (IOException hungUp) {
            // One end is gone; closing the other tells it.
        }
    }
}
