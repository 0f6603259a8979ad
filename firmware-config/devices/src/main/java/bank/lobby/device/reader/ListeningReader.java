package bank.lobby.device.reader;

import bank.lobby.device.link.ByteFramer;
import bank.lobby.device.link.LinkOpener;
import bank.lobby.device.link.LinkStatus;
import bank.lobby.device.link.PortSupervisor;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A reader on a serial line that is only listened to, as stripe readers and code scanners are: it speaks when something is shown and answers
 * nothing, so its link is all that is known of its health. Thread-safe.
 */
final class ListeningReader implements CustomerReader {

    private final ReadOutlet outlet = new ReadOutlet();
    private final PortSupervisor port;

    /**
     * @param filter makes of the place to put reads what takes the line's bytes
     */
    ListeningReader(LinkOpener opener, InstantSource clock, Function<Consumer<CardRead>, ByteFramer> filter) {
        this.port = new PortSupervisor("reader", opener, filter.apply(outlet), clock);
    }

    @Override
    public LinkStatus link() {
        return port.status();
    }

    @Override
    public void onRead(Consumer<CardRead> listener) {
        outlet.listen(listener);
    }

    @Override
    public void onChange(Runnable listener) {
        port.onChange(listener);
    }

    @Override
    public void close() {
        port.close();
    }
}
