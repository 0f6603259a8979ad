package bank.lobby.device.sign;

import bank.lobby.device.link.ByteFramer;
import bank.lobby.device.profile.EchoMode;
import java.util.function.Function;

/** Opens the package's echo filter to the laws of the dialects behind it. */
public final class EchoFilters {

    private EchoFilters() {}

    /**
     * A filter that is told of {@code request} at the start and again before the first byte after every answer.
     *
     * @param dialect makes the framer; it runs what it is given after every message
     */
    public static ByteFramer polled(EchoMode mode, byte[] request, Function<Runnable, ByteFramer> dialect) {
        return new Polled(mode, request, dialect);
    }

    private static final class Polled implements ByteFramer {

        private final EchoFilter filter;
        private final byte[] request;
        private boolean ask = true;

        Polled(EchoMode mode, byte[] request, Function<Runnable, ByteFramer> dialect) {
            this.filter = new EchoFilter(mode, dialect.apply(() -> ask = true));
            this.request = request;
        }

        @Override
        public void accept(byte value) {
            if (ask) {
                ask = false;
                filter.sent(request);
            }
            filter.accept(value);
        }

        @Override
        public void silence() {
            filter.silence();
        }

        @Override
        public void reset() {
            filter.reset();
            ask = true;
        }
    }
}
