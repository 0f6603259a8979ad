package bank.lobby.device.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SerialNativeLibraryTests {

    @TempDir
    Path directory;

    /** Run in a fresh JVM by the test below: the library loads once per JVM. */
    static final class Launcher {
        public static void main(String[] arguments) throws Exception {
            SerialNativeLibrary.unpackInto(Path.of(arguments[0]));
            System.out.println(com.fazecast.jSerialComm.SerialPort.getCommPorts().length >= 0);
        }
    }

    @Test
    void loadsFromADirectoryOnlyItsOwnerMayEnterAndLeavesTheTemporaryFolderAlone() throws Exception {
        assumeTrue(
                !SerialNativeLibrary.machine(System.getProperty("os.name"), System.getProperty("os.arch"))
                        .isEmpty(),
                "no library is bundled for this machine");
        Path installed = directory.resolve("native");
        Path temporary = Files.createDirectory(directory.resolve("tmp"));

        Process launcher = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + temporary,
                        "-Duser.home=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName(),
                        installed.toString())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(launcher.getInputStream().readAllBytes())).endsWith("true\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(installed)))
                .isEqualTo("rwx------");
        assertThat(names(installed)).containsExactly("libjSerialComm.so");
        assertThat(names(temporary)).isEmpty();
    }

    @Test
    void leavesAnUnknownMachineToTheSerialLibrary() {
        assertThat(SerialNativeLibrary.machine("Linux", "riscv64")).isEmpty();
        assertThat(SerialNativeLibrary.machine("Windows 11", "amd64")).isEmpty();
        assertThat(SerialNativeLibrary.machine("Linux", "aarch64")).isEqualTo("Linux/armv8_64");
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("hsperfdata"))
                    .toList();
        }
    }
}
