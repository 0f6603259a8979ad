package bank.lobby.device.reader.mrz;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.link.LinkState;
import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.device.reader.CardRead;
import bank.lobby.device.reader.CustomerReader;
import bank.lobby.device.reader.DocumentKind;
import bank.lobby.device.reader.Readers;
import bank.lobby.device.twin.TwinPassportReader;
import bank.lobby.device.twin.TwinPassportReader.Manner;
import bank.lobby.device.twin.TwinPorts;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bundled profiles against the twin. */
class MrzReaderTests {

    private final List<CardRead> reads = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "twin-mrz, LINES",
        "generic-serial-mrz, LINES",
        "generic-serial-mrz-framed, MARKED",
        "3m-rte6701-oem, BLOCK"
    })
    void readsAPassportInTheMannerOfEveryModel(String profile, Manner manner) {
        try (TwinPassportReader twin = new TwinPassportReader(() -> TwinPorts.tcp(0), manner);
                CustomerReader reader = open(profile, twin)) {
            twin.draw(Pages.TD3.lines().toList());
            await().until(() -> reads.size() == 1);
            twin.draw(Pages.TD2.lines().toList());
            await().until(() -> reads.size() == 2);
            twin.draw(Pages.TD1.lines().toList());
            await().until(() -> reads.size() == 3);

            assertThat(reads)
                    .extracting(read -> ((CardRead.Read) read).document().kind())
                    .containsOnly(DocumentKind.PASSPORT);
            assertThat(reader.link().state()).isEqualTo(LinkState.READY);
        }
    }

    @Test
    void asksAgainForAPageThatWasMisreadAndForAnotherDocumentThanAVisa() {
        try (TwinPassportReader twin = new TwinPassportReader(() -> TwinPorts.tcp(0), Manner.MARKED);
                CustomerReader reader = open("generic-serial-mrz-framed", twin)) {
            twin.draw(Pages.TD3.replace("L898902C3", "L89*902C3").lines().toList());
            twin.draw(Pages.VISA_A.lines().toList());
            twin.draw(Pages.TD3.lines().toList());
            await().until(() -> reads.size() == 3);

            assertThat(reads)
                    .hasExactlyElementsOfTypes(
                            CardRead.BadRead.class, CardRead.OtherDocument.class, CardRead.Read.class);
            assertThat(reader.link().state()).isEqualTo(LinkState.READY);
        }
    }

    @Test
    void takesAPageDrawnTwiceForOneAndSaysNothingOfNoise() {
        try (TwinPassportReader twin = new TwinPassportReader(() -> TwinPorts.tcp(0), Manner.MARKED);
                CustomerReader reader = open("generic-serial-mrz-framed", twin)) {
            twin.draw(Pages.TD3.lines().toList());
            twin.draw(Pages.TD3.lines().toList());
            twin.send("\2~\3".getBytes(US_ASCII));
            twin.draw(Pages.TD2.lines().toList());
            await().until(() -> reads.size() >= 2);

            assertThat(reads).hasSize(2).hasOnlyElementsOfType(CardRead.Read.class);
            assertThat(reader.link().state()).isEqualTo(LinkState.READY);
        }
    }

    private CustomerReader open(String profile, TwinPassportReader twin) {
        CustomerReader reader =
                Readers.open(ProfileCatalog.bundled().reader(ProfileId.of(profile)), twin.address(), Pages.CLOCK);
        reader.onRead(reads::add);
        await().until(twin::connected);
        return reader;
    }
}
