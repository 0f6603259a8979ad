package bank.lobby.device.reader.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.link.LinkState;
import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.device.profile.ReaderProfile;
import bank.lobby.device.reader.CardRead;
import bank.lobby.device.reader.CustomerReader;
import bank.lobby.device.reader.Readers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChipReaderTests {

    private static final ReaderProfile PROFILE = ProfileCatalog.bundled().reader(new ProfileId("twin-chip"));
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), Clock.systemUTC().getZone());
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    private final List<CardRead> reads = new CopyOnWriteArrayList<>();

    @Test
    void readsEachCardOnceHoweverLongItStaysIn() throws IOException {
        try (CustomerReader reader = open(folder.resolve("card.apdu"))) {
            lay("unionpay-contactless");
            await().atMost(PATIENCE).until(() -> reads.size() == 1);
            lay("travel-card");
            await().atMost(PATIENCE).until(() -> reads.size() == 2);

            assertThat(reader.link().state()).isEqualTo(LinkState.READY);
            assertThat(reads).hasExactlyElementsOfTypes(CardRead.Read.class, CardRead.OtherDocument.class);
            assertThat(((CardRead.Read) reads.getFirst()).document().masked()).isEqualTo("622202*********0000");
        }
    }

    @Test
    void hearsACardPutInAgainAtOnceAsOne() {
        List<String> cards = List.of("unionpay-contactless", "unionpay-contact", "pulled");
        InTurn source = new InTurn(cards);
        try (CustomerReader reader = new ChipReader(source, Scripts.SETTINGS, CLOCK)) {
            reader.onRead(reads::add);
            source.listening.countDown();

            await().atMost(PATIENCE).until(() -> reads.stream().anyMatch(CardRead.BadRead.class::isInstance));
        }
        assertThat(reads).hasExactlyElementsOfTypes(CardRead.Read.class, CardRead.BadRead.class);
    }

    @Test
    void saysWhyThereIsNoReaderAndGoesOnLooking() throws IOException {
        Path later = folder.resolve("later");
        try (CustomerReader reader = open(later.resolve("card.apdu"))) {
            await().atMost(PATIENCE).until(() -> reader.link().state() == LinkState.ABSENT);
            assertThat(reader.link().reason()).contains("card.apdu");

            Files.createDirectory(later);

            await().atMost(PATIENCE).until(() -> reader.link().state() == LinkState.READY);
            Files.delete(later);
            await().atMost(PATIENCE).until(() -> reader.link().state() == LinkState.LOST);
        }
    }

    /** Whatever runs on this machine, nothing is called that. */
    @Test
    void isAbsentWithAReasonWhereThereIsNoSuchPcscReader() {
        try (CustomerReader reader = Readers.open(PROFILE, "pcsc:No such reader", CLOCK)) {
            await().atMost(PATIENCE).until(() -> reader.link().state() == LinkState.ABSENT);

            assertThat(reader.link().reason()).containsAnyOf("PC/SC", "chip reader", "No such reader");
        }
    }

    @Test
    void refusesAPortThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> Readers.open(PROFILE, "/dev/ttyS0", CLOCK));
    }

    private CustomerReader open(Path script) {
        CustomerReader reader = Readers.open(PROFILE, "apdu-script:" + script, CLOCK);
        reader.onRead(reads::add);
        return reader;
    }

    /** In one step, as a card is put in whole. */
    private void lay(String script) throws IOException {
        Path next = folder.resolve("next");
        Files.writeString(next, Scripts.text(script));
        Files.move(next, folder.resolve("card.apdu"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** One card after the other, each taken away as soon as it was read. */
    private static final class InTurn implements CardChannelSource, CardChannelSource.Slot {

        private final Iterator<String> scripts;
        private final CountDownLatch listening = new CountDownLatch(1);

        InTurn(List<String> scripts) {
            this.scripts = scripts.iterator();
        }

        @Override
        public Slot open() {
            return this;
        }

        @Override
        public @Nullable Channel awaitCard(Duration limit) {
            awaitQuietly(listening);
            return scripts.hasNext() ? new Scripts.Talk(scripts.next()) : null;
        }

        @Override
        public boolean awaitRemoval(Duration limit) {
            return true;
        }

        private static void awaitQuietly(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
