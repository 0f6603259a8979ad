package bank.lobby.device.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InheritedProfileTests {

    private static final String OWN = """
            id: acme-p2
            inherits: acme-p1
            vendor: Acme
            model: P2
            dialect: escpos
            notes: as the P1, on narrow paper
            source: manual of the P2
            verified: { level: none }
            """;

    private static final String OTHER = """
            id: acme-p1
            vendor: Acme Works
            model: P1
            dialect: escpos
            serial: { baud: 9600, data-bits: 8, parity: none, stop-bits: 1, flow: rts-cts, reply-timeout: 500ms }
            paper: { width-mm: 80, printable-dots: 576, dpi: 203 }
            commands: { proof: buffer-query, cut: full, largest-magnification: 2, real-time-status: true, clear: real-time, qr: native }
            mechanical: 2s
            poll-every: 1m
            notes: not to be taken over
            source: manual of the P1
            verified: { level: bench, firmware: "1.02", date: 2026-11-01 }
            """;

    @Test
    void takesOverTheSectionsItDoesNotWrite() {
        PrinterProfile profile = read(OWN + "paper: { width-mm: 58, printable-dots: 384, dpi: 203 }\n", OTHER);

        assertThat(profile.serial().flow()).isEqualTo(FlowControl.RTS_CTS);
        assertThat(profile.paper().printableDots()).isEqualTo(384);
    }

    @Test
    void neverTakesOverWhatAModelClaimsOfItself() {
        PrinterProfile profile = read(OWN, OTHER);

        assertThat(profile.verified().level()).isEqualTo(Verified.Level.NONE);
        assertThat(problems("id: acme-p2\ninherits: acme-p1\n", OTHER))
                .containsExactlyInAnyOrder(
                        "acme-p2.yaml: vendor: is missing",
                        "acme-p2.yaml: model: is missing",
                        "acme-p2.yaml: dialect: is missing",
                        "acme-p2.yaml: notes: is missing",
                        "acme-p2.yaml: source: is missing",
                        "acme-p2.yaml: verified: is missing");
    }

    @Test
    void replacesAWholeSectionAndMergesNothing() {
        assertThat(problems(OWN + "paper: { printable-dots: 384 }\n", OTHER))
                .containsExactly("acme-p2.yaml: paper.width-mm: is missing", "acme-p2.yaml: paper.dpi: is missing");
    }

    @Test
    void refusesAChain() {
        assertThat(problems(OWN, OTHER + "inherits: acme-p0\n"))
                .contains(
                        "acme-p2.yaml: inherits: acme-p1 inherits itself; name the profile it takes its sections from");
    }

    @Test
    void refusesWhatItCannotInherit() {
        assertThat(problems(OWN.replace("inherits: acme-p1", "inherits: acme-p9"), OTHER))
                .contains("acme-p2.yaml: inherits: there is no other profile 'acme-p9' of this kind");
        assertThat(problems(OWN.replace("inherits: acme-p1", "inherits: acme-p2"), OTHER))
                .contains("acme-p2.yaml: inherits: there is no other profile 'acme-p2' of this kind");
        assertThat(problems(OWN.replace("inherits: acme-p1", "inherits: [acme-p1]"), OTHER))
                .contains("acme-p2.yaml: inherits: must be the id of one other profile");
        assertThat(problems(OWN, "id: ["))
                .anyMatch(each -> each.startsWith("acme-p2.yaml: inherits: acme-p1 cannot be read itself: "));
    }

    private static PrinterProfile read(String own, String other) {
        Map<String, String> files = Map.of("acme-p1", other, "acme-p2", own);
        return new ProfileReader(id ->
                        files.containsKey(id.text()) ? files.get(id.text()).getBytes(UTF_8) : null)
                .read(PrinterProfile.class, "acme-p2.yaml", own);
    }

    private static List<String> problems(String own, String other) {
        return assertThatExceptionOfType(InvalidProfileException.class)
                .isThrownBy(() -> read(own, other))
                .actual()
                .problems();
    }
}
