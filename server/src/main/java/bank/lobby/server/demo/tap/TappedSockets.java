package bank.lobby.server.demo.tap;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** The sockets of the PostgreSQL driver, with an ear on them. Public for the driver, which makes it by its name. */
public final class TappedSockets extends SocketFactory {

    @Override
    public Socket createSocket() {
        return new Tapped(SqlTap.SHARED);
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("the driver connects by itself");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException("the driver connects by itself");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException("the driver connects by itself");
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw new UnsupportedOperationException("the driver connects by itself");
    }

    /** One connection: a read that follows a write is a round trip. */
    private static final class Tapped extends Socket {

        private final SqlTap tap;
        private final FrontendMessages sent = new FrontendMessages(this::executed);
        private boolean inTransaction;
        private boolean waiting;

        Tapped(SqlTap tap) {
            this.tap = tap;
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {
                @Override
                public void write(byte[] bytes, int from, int count) throws IOException {
                    sent.follow(bytes, from, count);
                    waiting = true;
                    out.write(bytes, from, count);
                }

                @Override
                public void write(int one) throws IOException {
                    write(new byte[] {(byte) one}, 0, 1);
                }
            };
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read(byte[] bytes, int from, int count) throws IOException {
                    int came = super.read(bytes, from, count);
                    came();
                    return came;
                }

                @Override
                public int read() throws IOException {
                    int came = super.read();
                    came();
                    return came;
                }
            };
        }

        private void came() {
            if (waiting) {
                waiting = false;
                tap.answeredByDatabase();
            }
        }

        private void executed(String sql) {
            boolean begins = sql.startsWith("BEGIN");
            boolean ends = sql.equals("COMMIT") || sql.equals("ROLLBACK");
            boolean alone = !inTransaction && !begins;
            inTransaction = begins || inTransaction && !ends;
            tap.executed(sql, ends || alone);
        }
    }
}
