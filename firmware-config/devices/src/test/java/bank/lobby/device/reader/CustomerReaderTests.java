package bank.lobby.device.reader;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.link.LinkState;
import bank.lobby.device.link.PseudoTerminals;
import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.device.twin.TwinPorts;
import bank.lobby.device.twin.TwinReader;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stripe reader against its twin, over TCP and over a real pair of pseudo terminals. */
class CustomerReaderTests {

    private static final String SWIPE = ";6222020000000079194=29122200000000000000?";

    private final List<CardRead> reads = new CopyOnWriteArrayList<>();

    @Test
    void readsASwipedCard() {
        try (TwinReader twin = new TwinReader(() -> TwinPorts.tcp(0));
                CustomerReader reader = open(twin.address())) {
            awaitConnection(twin, reader);

            twin.swipe(SWIPE);

            await().until(() -> !reads.isEmpty());
            assertThat(masked()).containsExactly("622202*********9194");
        }
    }

    @Test
    void readsACardThatComesByteByByteOverASerialLine(@TempDir Path directory) {
        try (PseudoTerminals cable = new PseudoTerminals(directory);
                TwinReader twin = new TwinReader(() -> TwinPorts.serial(cable.peer()));
                CustomerReader reader = open(cable.device())) {
            awaitConnection(twin, reader);

            for (byte b : (SWIPE + "\r\n").getBytes(US_ASCII)) {
                twin.send(new byte[] {b});
            }

            await().until(() -> !reads.isEmpty());
            assertThat(masked()).containsExactly("622202*********9194");
        }
    }

    @Test
    void tellsAHalfSwipeAfterItFellSilentAndReadsTheNextOne() {
        try (TwinReader twin = new TwinReader(() -> TwinPorts.tcp(0));
                CustomerReader reader = open(twin.address())) {
            awaitConnection(twin, reader);

            twin.send(";622202000".getBytes(US_ASCII));
            await().until(() -> reads.size() == 1);
            twin.swipe(SWIPE);

            await().until(() -> reads.size() == 2);
            assertThat(reads).hasExactlyElementsOfTypes(CardRead.BadRead.class, CardRead.Read.class);
        }
    }

    @Test
    void readsOnAfterThePlugWasPulled(@TempDir Path directory) {
        try (PseudoTerminals cable = new PseudoTerminals(directory);
                TwinReader twin = new TwinReader(() -> TwinPorts.serial(cable.peer()));
                CustomerReader reader = open(cable.device())) {
            awaitConnection(twin, reader);
            twin.send(";62220200".getBytes(US_ASCII));

            cable.unplug();
            await().until(() -> reader.link().state() == LinkState.LOST);
            cable.plugIn();
            awaitConnection(twin, reader);
            await().until(() -> twin.swipe(SWIPE) && reads.stream().anyMatch(CardRead.Read.class::isInstance));

            assertThat(masked()).containsExactly("622202*********9194");
        }
    }

    @Test
    void survivesAListenerThatFails() {
        try (TwinReader twin = new TwinReader(() -> TwinPorts.tcp(0));
                CustomerReader reader = open(twin.address())) {
            awaitConnection(twin, reader);
            reader.onRead(read -> {
                reads.add(read);
                throw new IllegalStateException("a page that is gone");
            });

            twin.swipe(SWIPE);
            twin.swipe(";6217000000000000004=29122200000000000000?");

            await().untilAsserted(() -> assertThat(reads).hasSize(2));
        }
    }

    private static void awaitConnection(TwinReader twin, CustomerReader reader) {
        await().until(() -> twin.connected() && reader.link().state() == LinkState.READY);
    }

    private CustomerReader open(String port) {
        CustomerReader reader = Readers.open(
                ProfileCatalog.bundled().reader(ProfileId.of("twin-stripe")), port, InstantSource.system());
        reader.onRead(reads::add);
        return reader;
    }

    private List<String> masked() {
        return reads.stream()
                .filter(CardRead.Read.class::isInstance)
                .map(read -> ((CardRead.Read) read).document().masked())
                .toList();
    }
}
