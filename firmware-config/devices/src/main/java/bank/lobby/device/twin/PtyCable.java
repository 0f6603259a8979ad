package bank.lobby.device.twin;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A serial cable that is not there: two pseudo terminals under two names, joined by a {@code socat} process. It can be pulled out in two
 * ways, and comes back under the same names with other numbers behind them, as a USB adapter does. Thread-safe.
 */
public final class PtyCable implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(5);

    /** Others on this machine make pseudo terminals too. */
    private static final int ATTEMPTS = 4;

    private final Path product;
    private final Path twin;
    private @Nullable Process socat;
    private String lastNumber = "";
    private int laid;

    /** Whether this machine can make one: {@code socat} is on the path. */
    public static boolean possible() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "socat")));
    }

    /**
     * Lays the cable.
     *
     * @param product name of the product's end; its folder exists
     * @param twin name of the device's end
     * @throws UncheckedIOException when it cannot be made, saying why
     */
    public PtyCable(Path product, Path twin) {
        this.product = product;
        this.twin = twin;
        plugIn();
    }

    /** The product's end. */
    public Path product() {
        return product;
    }

    /** The device's end. */
    public Path twin() {
        return twin;
    }

    /** The process that carries the bytes; absent while unplugged. */
    public synchronized @Nullable Process carrier() {
        return socat;
    }

    /** Takes the cable away and its names with it, as a driver does when a plug is pulled. */
    public synchronized void unplug() {
        Process cable = socat;
        if (cable != null) {
            end(cable, cable::destroy);
        }
        sweep();
    }

    /** Kills the cable: both names stay behind and point nowhere. */
    public synchronized void kill() {
        Process cable = socat;
        if (cable != null) {
            end(cable, cable::destroyForcibly);
        }
    }

    /** Lays it again, under the same names, with other numbers behind them than the last time. Harmless when it is there. */
    public synchronized void plugIn() {
        if (socat != null) {
            return;
        }
        for (int attempt = 1; ; attempt++) {
            Process cable = lay(++laid % 2 == 0);
            String number = behind(product);
            if (!number.equals(lastNumber) || attempt == ATTEMPTS) {
                lastNumber = number;
                socat = cable;
                return;
            }
            end(cable, cable::destroy);
        }
    }

    /** The kernel gives the lowest free numbers: every other time, another pair stands on them meanwhile. */
    private Process lay(boolean elsewhere) {
        sweep();
        Path oneOld = Path.of(product + ".old");
        Path otherOld = Path.of(twin + ".old");
        Process decoy = elsewhere ? start(oneOld, otherOld) : null;
        try {
            return start(product, twin);
        } finally {
            if (decoy != null) {
                end(decoy, decoy::destroy);
            }
        }
    }

    @Override
    public void close() {
        unplug();
    }

    private static Process start(Path one, Path other) {
        try {
            Process cable = new ProcessBuilder("socat", "pty,raw,echo=0,link=" + one, "pty,raw,echo=0,link=" + other)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            await(one, other, cable);
            return cable;
        } catch (IOException missing) {
            throw new UncheckedIOException("pseudo terminals need socat, which does not start", missing);
        }
    }

    private static void await(Path one, Path other, Process cable) {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!(Files.exists(one) && Files.exists(other))) {
            if (!cable.isAlive() || System.nanoTime() - end > 0) {
                cable.destroyForcibly();
                throw new UncheckedIOException(new IOException("socat made no pseudo terminals at " + one));
            }
            LockSupport.parkNanos(2_000_000);
        }
    }

    private static String behind(Path name) {
        try {
            return Files.readSymbolicLink(name).toString();
        } catch (IOException gone) {
            throw new UncheckedIOException("the pseudo terminal has gone again", gone);
        }
    }

    private void end(Process cable, Runnable how) {
        how.run();
        try {
            if (!cable.waitFor(2, TimeUnit.SECONDS)) {
                cable.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            cable.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        if (cable == socat) {
            socat = null;
        }
    }

    private void sweep() {
        try {
            Files.deleteIfExists(product);
            Files.deleteIfExists(twin);
        } catch (IOException refused) {
            throw new UncheckedIOException("the names of a dead cable cannot be removed", refused);
        }
    }
}
