package bank.lobby.device.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileReaderTests {

    private static final String SOUND = """
            id: acme-p1
            vendor: Acme
            model: P1
            dialect: escpos
            serial: { baud: 9600, data-bits: 8, parity: none, stop-bits: 1, flow: rts-cts, reply-timeout: 500ms }
            paper: { width-mm: 58, printable-dots: 384, dpi: 203 }
            commands: { proof: buffer-query, cut: full, largest-magnification: 2, real-time-status: true, clear: real-time, qr: native }
            mechanical: 2s
            poll-every: 1m
            notes: none
            source: manual, revision 1, page 2
            verified: { level: none }
            """;

    private final ProfileReader reader = new ProfileReader();

    @Test
    void readsASoundFile() {
        PrinterProfile profile = read(SOUND);

        assertThat(profile.id()).isEqualTo(new ProfileId("acme-p1"));
        assertThat(profile.serial().flow()).isEqualTo(FlowControl.RTS_CTS);
        assertThat(profile.serial().replyTimeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(profile.pollEvery()).isEqualTo(Duration.ofMinutes(1));
        assertThat(profile.commands().proof()).isEqualTo(PrinterProfile.Proof.BUFFER_QUERY);
        assertThat(profile.paper().columns()).isEqualTo(32);
    }

    @Test
    void reportsEveryProblemWithFileAndKeyPath() {
        List<String> problems = problems(SOUND.replace("vendor: Acme\n", "")
                .replace("baud: 9600", "baud: fast")
                .replace("parity: none", "parity: maybe")
                .replace("reply-timeout: 500ms", "reply-timeout: 500")
                .replace("width-mm: 58", "width: 58")
                .replace("real-time-status: true", "real-time-status: yes")
                .replace("level: none", "level: splendid"));

        assertThat(problems)
                .containsExactlyInAnyOrder(
                        "acme-p1.yaml: vendor: is missing",
                        "acme-p1.yaml: serial.baud: is \"fast\", must be a whole number",
                        "acme-p1.yaml: serial.parity: is maybe, must be one of none, even, odd",
                        "acme-p1.yaml: serial.reply-timeout: is 500, must be a duration such as 500ms, 5s or 2m",
                        "acme-p1.yaml: paper.width-mm: is missing",
                        "acme-p1.yaml: paper.width: unknown key; did you mean width-mm?; known are width-mm, printable-dots, dpi, roll-mm, near-end-mm,"
                                + " head-to-cutter-mm",
                        "acme-p1.yaml: commands.real-time-status: is \"yes\", must be true or false",
                        "acme-p1.yaml: verified.level: is splendid, must be one of none, bench, branch");
    }

    @Test
    void refusesEveryValueOutOfItsBounds() {
        List<String> problems = problems(SOUND.replace("baud: 9600", "baud: 300")
                .replace("reply-timeout: 500ms", "reply-timeout: 2m")
                .replace("dpi: 203", "dpi: 20"));

        assertThat(problems)
                .containsExactlyInAnyOrder(
                        "acme-p1.yaml: serial.baud: is 300, must be 1200 to 921600",
                        "acme-p1.yaml: serial.reply-timeout: is \"2m\", must be 10ms to 30s",
                        "acme-p1.yaml: paper.dpi: is 20, must be 150 to 400");
    }

    @Test
    void reportsEveryKeyThatIsThereTwiceAndGoesOnReading() {
        List<String> problems =
                problems(SOUND.replace("flow: rts-cts", "flow: rts-cts, flow: none")
                                .replace("cut: full", "cut: fulll") + "model: P2\n");

        assertThat(problems)
                .containsExactly(
                        "acme-p1.yaml: serial.flow: is there twice, in line 5 and in line 5",
                        "acme-p1.yaml: model: is there twice, in line 3 and in line 13",
                        "acme-p1.yaml: commands.cut: is fulll, must be one of partial, full, esc-i, esc-m, none; did you mean full?");
    }

    @Test
    void saysWhichKeyWasMeantByAMisspeltOne() {
        List<String> problems = problems(SOUND.replace("vendor:", "vendro:").replace("proof:", "prooof:"));

        assertThat(problems)
                .contains("acme-p1.yaml: vendor: is missing", "acme-p1.yaml: commands.proof: is missing")
                .anyMatch(each -> each.startsWith("acme-p1.yaml: vendro: unknown key; did you mean vendor?"))
                .anyMatch(each -> each.startsWith("acme-p1.yaml: commands.prooof: unknown key; did you mean proof?"));
    }

    @Test
    void refusesWrongShapesWithoutRepeatingThem() {
        List<String> problems = problems(SOUND.replace("vendor: Acme", "vendor: { name: Acme }")
                .replace("baud: 9600", "baud: [9600]")
                .replace("mechanical: 2s", "mechanical: " + "9".repeat(500)));

        assertThat(problems)
                .contains(
                        "acme-p1.yaml: vendor: is a section of keys, must be text; put it in quotes",
                        "acme-p1.yaml: serial.baud: is a list, must be a whole number")
                .allMatch(each -> each.length() < 200);
    }

    @Test
    void refusesAFileNamedOtherwiseThanItsId() {
        List<String> problems = problems(SOUND.replace("id: acme-p1", "id: acme-p2"));

        assertThat(problems).containsExactly("acme-p1.yaml: id: is acme-p2, so the file must be named acme-p2.yaml");
    }

    @Test
    void refusesADialectOfAnotherKindOfDevice() {
        List<String> problems = problems(SOUND.replace("dialect: escpos", "dialect: modbus"));

        assertThat(problems).containsExactly("acme-p1.yaml: dialect: is modbus, must be one of escpos");
    }

    @Test
    void refusesAClaimOfTrialWithoutFirmwareAndDate() {
        List<String> problems = problems(SOUND.replace("level: none", "level: bench"));

        assertThat(problems).containsExactly("acme-p1.yaml: verified: a level above none needs firmware and date");
    }

    @Test
    void refusesWhatIsNoMappingAtAll() {
        assertThat(problems("")).containsExactly("acme-p1.yaml: is empty");
        assertThat(problems("- a\n- b")).containsExactly("acme-p1.yaml: must be a section of keys");
        assertThat(problems("id: [")).singleElement().asString().startsWith("acme-p1.yaml: line 1");
        assertThat(problems("serial: 7")).contains("acme-p1.yaml: serial: must be a section of keys");
        assertThat(problems("# nothing\n")).containsExactly("acme-p1.yaml: is empty");
        assertThat(problems(SOUND + "---\n" + SOUND)).singleElement().asString().contains("second document");
        assertThat(problems(SOUND.replace("vendor: Acme", "vendor: &a Acme").replace("model: P1", "model: *a")))
                .containsExactly("acme-p1.yaml: model: refers to an anchor; write the value itself");
    }

    @Test
    void refusesWhatIsNestedDeeperThanTheLibraryReads() {
        assertThat(problems("id: " + "[".repeat(30_000)))
                .singleElement()
                .asString()
                .startsWith("acme-p1.yaml: ");
    }

    private PrinterProfile read(String yaml) {
        return reader.read(PrinterProfile.class, "acme-p1.yaml", yaml);
    }

    private List<String> problems(String yaml) {
        return assertThatExceptionOfType(InvalidProfileException.class)
                .isThrownBy(() -> read(yaml))
                .actual()
                .problems();
    }
}
