package bank.lobby.device.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileCatalogTests {

    @TempDir
    Path directory;

    @Test
    void findsAProfileByItsId() {
        PrinterProfile profile = ProfileCatalog.bundled().printer(ProfileId.of("cashino-kp-628e"));

        assertThat(profile.paper().printableDots()).isEqualTo(384);
    }

    @Test
    void listsTheProfilesInsideAJar() throws Exception {
        Path jar = jar("profiles/printer/", "profiles/printer/acme-p1.yaml", "profiles/printer/notes.txt");

        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            assertThat(new ProfileCatalog(loader).ids(DeviceClass.PRINTER)).containsExactly("acme-p1");
        }
    }

    private Path jar(String... names) throws IOException {
        Path jar = directory.resolve("profiles.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file)) {
            for (String name : names) {
                entries.putNextEntry(new ZipEntry(name));
                entries.write(name.endsWith("/") ? new byte[0] : "id: x".getBytes(StandardCharsets.UTF_8));
                entries.closeEntry();
            }
        }
        return jar;
    }
}
