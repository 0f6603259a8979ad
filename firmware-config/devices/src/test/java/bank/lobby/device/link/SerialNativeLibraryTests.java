package bank.lobby.device.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
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
        assumeBundled();
        Path own = directory.resolve("native");

        assertThat(launch(own)).isEqualTo("true\n");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                .isEqualTo("rwx------");
        assertThat(names(own)).containsExactly("libjSerialComm.so");
        assertThat(names(directory.resolve("tmp"))).isEmpty();
    }

    @Test
    void loadsWhatTheInstallerUnpackedWithoutAWarningAndUnpacksNothing() throws Exception {
        assumeBundled();
        Path installed = directory.resolve("installed");
        SerialNativeLibrary.main(new String[] {installed.toString()});

        assertThat(launch(directory.resolve("unused"), "-DjSerialComm.library.path=" + installed))
                .isEqualTo("true\n");

        assertThat(names(directory)).containsExactlyInAnyOrder("installed", "tmp");
        assertThat(names(directory.resolve("tmp"))).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(installed.resolve("libjSerialComm.so"))))
                .isEqualTo("r--r--r--");
    }

    @Test
    void refusesALibraryThatOthersCanChangeOrThatIsNotThere() throws Exception {
        assumeBundled();
        Path open = directory.resolve("open");
        SerialNativeLibrary.main(new String[] {open.toString()});
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path empty = Files.createDirectory(directory.resolve("empty"));

        assertThat(launch(directory.resolve("unused"), "-DjSerialComm.library.path=" + open))
                .contains("others can write");
        assertThat(launch(directory.resolve("unused"), "-DjSerialComm.library.path=" + empty))
                .contains("NoSuchFileException");
    }

    /** What a JVM of its own says that does what a station does at its start, with nowhere else to unpack to. */
    private String launch(Path own, String... options) throws IOException {
        Path temporary = Files.createDirectories(directory.resolve("tmp"));
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xshare:auto",
                "-Djava.io.tmpdir=" + temporary,
                "-Duser.home=" + temporary));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName(), own.toString()));
        Process launcher = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void assumeBundled() {
        assumeTrue(
                !SerialNativeLibrary.machine(System.getProperty("os.name"), System.getProperty("os.arch"))
                        .isEmpty(),
                "no library is bundled for this machine");
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
