package bank.lobby.server.journey;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Held while a hall runs: tests run in two processes, and a small machine has not the strength for two halls. */
final class OneHall implements AutoCloseable {

    private final FileChannel held;

    private OneHall(FileChannel held) {
        this.held = held;
    }

    /** Once no other process of these tests has a hall. */
    static OneHall await() throws IOException {
        FileChannel file = FileChannel.open(
                Path.of("target", "one-hall.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        file.lock();
        return new OneHall(file);
    }

    @Override
    public void close() throws IOException {
        held.close();
    }
}
