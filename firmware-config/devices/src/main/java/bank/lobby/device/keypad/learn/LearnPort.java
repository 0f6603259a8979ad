package bank.lobby.device.keypad.learn;

import bank.lobby.device.link.ByteFramer;
import bank.lobby.device.link.LinkOpener;
import bank.lobby.device.link.LinkStatus;
import bank.lobby.device.link.PortSupervisor;
import bank.lobby.device.profile.SerialSettings;
import java.time.InstantSource;

/** A port whose bytes go into a {@link LearnSession}, as they come. Its owner closes it. Thread-safe. */
public final class LearnPort implements AutoCloseable {

    private final LearnSession session;
    private final PortSupervisor port;

    /**
     * Starts the port and the session; nothing is ever sent.
     *
     * @param port {@code tcp://host:port}, or the path of a serial device or pseudo terminal
     * @throws IllegalArgumentException if the port is neither
     */
    public LearnPort(LearnPlan plan, String port, SerialSettings settings, InstantSource clock) {
        LearnSession learning = new LearnSession(plan, System.nanoTime());
        this.session = learning;
        this.port = new PortSupervisor(
                "learn",
                LinkOpener.of(port, settings),
                new ByteFramer() {
                    @Override
                    public void accept(byte value) {
                        learning.hear(value, System.nanoTime());
                    }

                    @Override
                    public void silence() {
                        learning.tick(System.nanoTime());
                    }
                },
                clock);
    }

    public LearnSession session() {
        return session;
    }

    public LinkStatus link() {
        return port.status();
    }

    @Override
    public void close() {
        port.close();
    }
}
