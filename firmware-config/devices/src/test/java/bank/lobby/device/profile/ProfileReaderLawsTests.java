package bank.lobby.device.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a file holds, it is read or refused with reasons: nothing else comes out of the reader. */
class ProfileReaderLawsTests {

    private static final byte[] SOUND = """
            id: acme-p1
            vendor: Acme
            model: P1
            dialect: escpos
            serial: { baud: 9600, data-bits: 8, parity: none, stop-bits: 1, flow: none, reply-timeout: 500ms }
            paper: { width-mm: 58, printable-dots: 384, dpi: 203 }
            commands: { proof: none, cut: full, largest-magnification: 2, real-time-status: true, clear: real-time, qr: native, initialise: "1B 40" }
            mechanical: 2s
            poll-every: 1m
            notes: none
            source: manual
            verified: { level: none }
            """.getBytes(StandardCharsets.UTF_8);

    @Property
    void arbitraryBytesAreReadOrRefused(@ForAll byte[] content) {
        readOrRefuse(content);
    }

    @Property
    void aSoundFileWithSomeBytesChangedIsReadOrRefused(@ForAll("changed") byte[] content) {
        readOrRefuse(content);
    }

    @Provide
    Arbitrary<byte[]> changed() {
        Arbitrary<Character> yaml = Arbitraries.of(
                '{', '}', '[', ']', ':', '-', '&', '*', '!', '|', '>', '?', '\t', '\n', ' ', '"', '#', '%', '~', '0',
                'é');
        return Arbitraries.integers()
                .between(0, SOUND.length - 1)
                .list()
                .ofMaxSize(4)
                .flatMap(places -> yaml.array(char[].class)
                        .ofSize(places.size())
                        .map(characters -> {
                            byte[] content = SOUND.clone();
                            for (int i = 0; i < characters.length; i++) {
                                content[places.get(i)] = (byte) characters[i];
                            }
                            return content;
                        }));
    }

    private static void readOrRefuse(byte[] content) {
        try {
            DeviceProfile profile = new ProfileReader().read(PrinterProfile.class, "acme-p1.yaml", content);
            assertThat(profile.id().text()).isEqualTo("acme-p1");
        } catch (InvalidProfileException refused) {
            assertThat(refused.problems()).isNotEmpty().allMatch(each -> each.startsWith("acme-p1.yaml: "));
        }
    }
}
