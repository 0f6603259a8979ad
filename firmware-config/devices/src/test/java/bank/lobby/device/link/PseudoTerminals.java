package bank.lobby.device.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A serial cable made of two pseudo terminals by a real socat: the product opens one end, a test or twin the other. */
public final class PseudoTerminals implements AutoCloseable {

    private final Path device;
    private final Path peer;
    private @Nullable Process socat;

    /** Skips the calling test, saying why, where socat is not installed. */
    public PseudoTerminals(Path directory) {
        this.device = directory.resolve("dev");
        this.peer = directory.resolve("peer");
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/socat")), "socat is not installed; pseudo-terminal tests skipped");
        plugIn();
    }

    /** The end for the product. */
    public String device() {
        return device.toString();
    }

    /** The end for the device. */
    public String peer() {
        return peer.toString();
    }

    /** Connects the cable; numbers behind the two names may change. */
    public void plugIn() {
        try {
            socat = new ProcessBuilder("/usr/bin/socat", "pty,raw,echo=0,link=" + device, "pty,raw,echo=0,link=" + peer)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException refused) {
            throw new IllegalStateException(refused);
        }
        await().pollInterval(Duration.ofMillis(10)).until(() -> Files.exists(device) && Files.exists(peer));
    }

    /** Bytes that reached the far end so far, as the kernel counts the cable's own writes. */
    public long bytesCarried() throws IOException {
        Process cable = Objects.requireNonNull(socat);
        return Files.readAllLines(Path.of("/proc/" + cable.pid() + "/io")).stream()
                .filter(line -> line.startsWith("wchar: "))
                .mapToLong(line -> Long.parseLong(line.substring("wchar: ".length())))
                .findFirst()
                .orElseThrow();
    }

    /** Pulls the plug: both ends go away and so do their names. */
    public void unplug() {
        Process cable = socat;
        if (cable != null) {
            cable.destroy();
            waitFor(cable);
        }
    }

    /** Kills the cable so that its names stay behind and point nowhere, as after a crash. */
    public void crash() {
        Process cable = socat;
        if (cable != null) {
            cable.destroyForcibly();
            waitFor(cable);
        }
        assertThat(Files.exists(device, LinkOption.NOFOLLOW_LINKS)).isTrue();
    }

    /** Removes the names a crash left. */
    public void sweep() throws IOException {
        Files.deleteIfExists(device);
        Files.deleteIfExists(peer);
    }

    @Override
    public void close() {
        unplug();
    }

    private static void waitFor(Process cable) {
        try {
            assertThat(cable.waitFor(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
