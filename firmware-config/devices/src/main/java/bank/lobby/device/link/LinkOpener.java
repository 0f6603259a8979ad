package bank.lobby.device.link;

import bank.lobby.device.profile.SerialSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** Makes a fresh link to one place, as often as asked. Called by {@link PortSupervisor} on every attempt. */
@FunctionalInterface
public interface LinkOpener {

    /**
     * Opens the link; bytes that lay waiting from before are thrown away.
     *
     * @throws LinkUnavailableException when the port is missing, taken or not permitted; the message says which
     */
    SerialLink open() throws LinkUnavailableException;

    /**
     * What stands where the link would be opened, in words that differ whenever something else stands there; empty when nothing does, or
     * when looking costs more than trying. Cheap: asked four times a second while the port is away.
     */
    default String presence() {
        return "";
    }

    /** The longest a supervisor may wait between two attempts while {@link #presence} says nothing. */
    default Duration longestPause() {
        return Duration.ofSeconds(10);
    }

    /**
     * The opener for a configured port.
     *
     * @param port {@code tcp://host:port}, or the path of a serial device or pseudo terminal
     * @throws IllegalArgumentException when the port is neither
     */
    static LinkOpener of(String port, SerialSettings settings) {
        if (port.startsWith("tcp://")) {
            URI address = URI.create(port);
            if (address.getHost() == null || address.getPort() < 1 || address.getPort() > 65_535) {
                throw new IllegalArgumentException("not a TCP port: " + port + " (want tcp://host:port)");
            }
            return new TcpPlace(address.getHost(), address.getPort());
        }
        if (!port.startsWith("/")) {
            throw new IllegalArgumentException("not a port: " + port + " (want /dev/… or tcp://host:port)");
        }
        return new SerialPath(Path.of(port), settings);
    }
}
