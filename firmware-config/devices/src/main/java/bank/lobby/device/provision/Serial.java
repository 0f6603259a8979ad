package bank.lobby.device.provision;

import bank.lobby.device.link.SerialNativeLibrary;
import java.io.IOException;
import java.nio.file.Path;

/** Where the commands keep the serial library's native part: a folder of whoever runs them, not one others can write. */
final class Serial {

    private Serial() {}

    static void prepare() throws IOException {
        SerialNativeLibrary.unpackInto(Path.of(System.getProperty("user.home", "."), ".cache", "lobby", "native"));
    }
}
