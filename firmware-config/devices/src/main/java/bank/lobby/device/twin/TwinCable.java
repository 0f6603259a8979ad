package bank.lobby.device.twin;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A twin on a cable that can be pulled and put back, as a technician does. Pulled means the product finds no port at all, not a port
 * that hangs up. Thread-safe.
 */
final class TwinCable implements AutoCloseable {

    private final String name;
    private final Supplier<TwinPort> port;
    private final TwinDevice device;
    private final LineFaults faults = new LineFaults();
    private @Nullable TwinLoop loop;
    private String address;

    TwinCable(String name, Supplier<TwinPort> port, TwinDevice device) {
        this.name = name;
        this.port = port;
        this.device = device;
        TwinPort first = port.get();
        this.address = first.address();
        this.loop = new TwinLoop(name, first, device, faults);
    }

    /** Where the product connects; the same after the cable was put back, if the port was a fixed one. */
    synchronized String address() {
        return address;
    }

    LineFaults faults() {
        return faults;
    }

    synchronized boolean plugged() {
        return loop != null;
    }

    synchronized void unplug() {
        if (loop != null) {
            loop.close();
            loop = null;
        }
    }

    synchronized void plugIn() {
        if (loop == null) {
            TwinPort next = port.get();
            address = next.address();
            loop = new TwinLoop(name, next, device, faults);
        }
    }

    @Override
    public void close() {
        unplug();
    }
}
