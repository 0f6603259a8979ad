package bank.lobby.device.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalProfilesTests {

    @TempDir
    Path home;

    @Test
    void readsAProfileOfTheStationThatInheritsFromABundledOne() throws Exception {
        write("printer/acme-p1.yaml", profile("acme-p1", "twin-58mm"));

        ProfileCatalog catalog = ProfileCatalog.ofStation(null, home);

        assertThat(catalog.printer(ProfileId.of("acme-p1")).paper())
                .isEqualTo(catalog.printer(ProfileId.of("twin-58mm")).paper());
        assertThat(catalog.any(ProfileId.of("acme-p1"))).isInstanceOf(PrinterProfile.class);
        assertThat(catalog.ids(DeviceClass.PRINTER)).contains("acme-p1", "twin-58mm");
        assertThat(catalog.isLocal(ProfileId.of("acme-p1"))).isTrue();
        assertThat(catalog.isLocal(ProfileId.of("twin-58mm"))).isFalse();
    }

    @Test
    void hasOnlyTheBundledOnesWhereTheHomeHasNone() {
        ProfileCatalog catalog = ProfileCatalog.ofStation(null, home);

        assertThat(catalog.names()).isEqualTo(ProfileCatalog.bundled().names());
    }

    @Test
    void refusesAFolderThatWasNamedAndIsNotThere() {
        assertThatExceptionOfType(InvalidProfileException.class)
                .isThrownBy(() -> ProfileCatalog.ofStation(home.resolve("profils"), home))
                .withMessageContaining("profils: there is no such folder");
    }

    @Test
    void listsEveryProblemOfEveryFileWithItsPathAndKey() throws Exception {
        write("printer/acme-p1.yaml", profile("acme-p1", "twin-58mm") + "colour: red\nvender: Acme\n");
        write("sign/acme-s1.yaml", "id: acme-s1\n");
        write("keypad/acme-k1.yml", "id: acme-k1\n");
        write("printers/acme-p2.yaml", profile("acme-p2", "twin-58mm"));

        assertThatExceptionOfType(InvalidProfileException.class)
                .isThrownBy(() -> ProfileCatalog.ofStation(null, home))
                .satisfies(refusal -> assertThat(refusal.problems())
                        .anyMatch(problem -> problem.startsWith(at("printer/acme-p1.yaml: colour")))
                        .anyMatch(problem -> problem.startsWith(at("printer/acme-p1.yaml: vender")))
                        .anyMatch(problem -> problem.startsWith(at("sign/acme-s1.yaml: dialect")))
                        .anyMatch(problem -> problem.startsWith(at("keypad/acme-k1.yml: ")))
                        .anyMatch(problem -> problem.startsWith(at("printers: is no kind"))));
    }

    @Test
    void refusesTheIdOfABundledProfile() throws Exception {
        write("printer/twin-80mm.yaml", profile("twin-80mm", "twin-58mm"));

        assertThatExceptionOfType(InvalidProfileException.class)
                .isThrownBy(() -> ProfileCatalog.ofStation(null, home))
                .withMessageContaining(at("printer/twin-80mm.yaml: id: a profile of this name comes with the product"));
    }

    @Test
    void refusesOneIdForTwoKinds() throws Exception {
        write("printer/acme-p1.yaml", profile("acme-p1", "twin-58mm"));
        write("reader/acme-p1.yaml", profile("acme-p1", "twin-58mm"));

        assertThatExceptionOfType(InvalidProfileException.class)
                .isThrownBy(() -> ProfileCatalog.ofStation(null, home))
                .withMessageContaining("one id names one profile");
    }

    private String at(String place) {
        return home.resolve("profiles") + "/" + place;
    }

    private void write(String name, String content) throws IOException {
        Path file = home.resolve("profiles").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static String profile(String id, String inherits) {
        return """
                id: %s
                inherits: %s
                vendor: Acme
                model: P1
                dialect: escpos
                notes: as the twin
                source: none
                verified: { level: none }
                """.formatted(id, inherits);
    }
}
