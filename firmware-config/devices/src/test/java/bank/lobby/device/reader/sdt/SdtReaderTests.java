package bank.lobby.device.reader.sdt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.link.LinkState;
import bank.lobby.device.profile.ProfileReader;
import bank.lobby.device.profile.ReaderProfile;
import bank.lobby.device.reader.CardRead;
import bank.lobby.device.reader.CustomerReader;
import bank.lobby.device.reader.DocumentFacts;
import bank.lobby.device.reader.DocumentKind;
import bank.lobby.device.reader.Readers;
import bank.lobby.device.twin.TwinIdCard;
import bank.lobby.device.twin.TwinIdReader;
import bank.lobby.device.twin.TwinPorts;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader against its twin. */
@Execution(ExecutionMode.CONCURRENT)
class SdtReaderTests {

    private static final TwinIdCard RESIDENT = TwinIdCard.resident("11010519491231002X", "19491231", "长期");
    private static final TwinIdCard ANOTHER = TwinIdCard.resident("110101199003071233", "19900307", "20400101");

    private final TwinIdReader twin = new TwinIdReader(() -> TwinPorts.tcp(0));
    private final CustomerReader reader = Readers.open(profile(false), twin.address(), InstantSource.system());
    private final List<CardRead> reads = new CopyOnWriteArrayList<>();

    SdtReaderTests() {
        reader.onRead(reads::add);
    }

    @AfterEach
    void close() {
        reader.close();
        twin.close();
    }

    @Test
    void readsTheFourKindsOfCard() {
        lay(RESIDENT);
        lay(TwinIdCard.permit("810000198501010029", "19850101", "20260601"));
        lay(TwinIdCard.foreigner2017("USA110080010105", "USA", "19800101", "20280601"));
        lay(TwinIdCard.foreigner2023("911840198808080012", "USA", "19880808", "20340101"));

        assertThat(reads)
                .extracting(read -> ((CardRead.Read) read).document().kind())
                .containsExactly(
                        DocumentKind.RESIDENT_ID,
                        DocumentKind.RESIDENCE_PERMIT,
                        DocumentKind.FOREIGNER_ID,
                        DocumentKind.FOREIGNER_ID);
        assertThat(facts())
                .containsExactly(
                        new DocumentFacts(LocalDate.of(1949, 12, 31), "CHN", null),
                        new DocumentFacts(LocalDate.of(1985, 1, 1), null, LocalDate.of(2026, 6, 1)),
                        new DocumentFacts(LocalDate.of(1980, 1, 1), "USA", LocalDate.of(2028, 6, 1)),
                        new DocumentFacts(LocalDate.of(1988, 8, 8), "USA", LocalDate.of(2034, 1, 1)));
    }

    @Test
    void readsTheSameCardAgainOnlyAfterItWasLifted() {
        lay(RESIDENT);
        lay(RESIDENT);

        assertThat(reads).hasSize(2).hasOnlyElementsOfType(CardRead.Read.class);
    }

    @Test
    void tellsACardOnceThatTheModuleFindsOverAndOver() {
        try (CustomerReader other = Readers.open(profile(true), twin.address(), InstantSource.system())) {
            reader.close();
            other.onRead(reads::add);
            twin.findsAgain(true);
            lay(RESIDENT);
            lay(ANOTHER);

            assertThat(facts())
                    .extracting(DocumentFacts::birthDate)
                    .containsExactly(LocalDate.of(1949, 12, 31), LocalDate.of(1990, 3, 7));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x31, 0x32, 0x33})
    void asksForTheCardAgainWhenTheModuleRejectsIt(int status) {
        twin.refuse(status, 1_000);
        lay(RESIDENT);
        twin.refuse(status, 0);
        lay(RESIDENT);

        assertThat(reads).hasExactlyElementsOfTypes(CardRead.BadRead.class, CardRead.Read.class);
    }

    @Test
    void tellsThatItIsAnotherKindOfCard() {
        twin.refuse(0x40, 1_000);
        lay(RESIDENT);

        assertThat(reads).hasExactlyElementsOfTypes(CardRead.OtherDocument.class);
    }

    @Test
    void triesAFailedReadAgainFromTheBeginning() {
        twin.refuse(0x41, 2);
        lay(RESIDENT);

        assertThat(reads).hasExactlyElementsOfTypes(CardRead.Read.class);
    }

    @Test
    void asksForTheCardAgainWhenItCannotBeReadAtAll() {
        twin.refuse(0x47, 1_000);
        lay(RESIDENT);

        assertThat(reads).hasExactlyElementsOfTypes(CardRead.BadRead.class);
    }

    @Test
    void asksForTheCardAgainWhenItsTextIsDamaged() {
        lay(TwinIdCard.resident("110101199003071233", "19901307", "20400101"));

        assertThat(reads).hasExactlyElementsOfTypes(CardRead.BadRead.class);
    }

    @Test
    void sendsOnceMoreWhatTheModuleMisheard() {
        await().until(() -> reader.link().state() == LinkState.READY);
        twin.mishear(1);
        lay(RESIDENT);

        assertThat(reads).hasExactlyElementsOfTypes(CardRead.Read.class);
    }

    @Test
    void doesNotTrustAnAnswerWithAWrongCheckByte() {
        try (CustomerReader other = Readers.open(profile(true), twin.address(), InstantSource.system())) {
            reader.close();
            other.onRead(reads::add);
            twin.findsAgain(true);
            twin.garble(1);
            lay(RESIDENT);

            assertThat(reads).hasExactlyElementsOfTypes(CardRead.Read.class);
        }
    }

    @Test
    void asksForTheCardAgainWhenItsAnswerWasDamagedAndItIsNotFoundAgain() {
        twin.garble(1);
        lay(RESIDENT);

        assertThat(reads).hasExactlyElementsOfTypes(CardRead.BadRead.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x60, 0x66})
    void isDegradedWhileTheModuleIsBroken(int status) {
        twin.health(status);
        await().until(() -> reader.link().state() == LinkState.DEGRADED);
        String reason = reader.link().reason();
        twin.health(0x90);
        await().until(() -> reader.link().state() == LinkState.READY);

        assertThat(reason).contains(Integer.toHexString(status));
    }

    @Test
    void isDegradedWhileTheModuleSaysNothing() {
        twin.mute(true);
        await().until(() -> reader.link().state() == LinkState.DEGRADED);
        String reason = reader.link().reason();
        twin.mute(false);
        lay(RESIDENT);

        assertThat(reason).isEqualTo("the module does not answer");
        assertThat(reader.link().state()).isEqualTo(LinkState.READY);
        assertThat(reads).hasExactlyElementsOfTypes(CardRead.Read.class);
    }

    @Test
    void readsOnAfterTheLineWasLost() {
        lay(RESIDENT);
        twin.faults().vanish();
        await().until(() -> reader.link().state() == LinkState.LOST);
        twin.faults().comeBack();
        lay(ANOTHER);

        assertThat(reads).hasSize(2).hasOnlyElementsOfType(CardRead.Read.class);
    }

    /** Waits for the one outcome of a card, then takes it away and for the reader to notice. */
    private void lay(TwinIdCard card) {
        int before = reads.size();
        twin.lay(card);
        await().until(() -> reads.size() > before);
        twin.lift();
        int looks = twin.looks();
        await().until(() -> twin.looks() >= looks + 2);
        assertThat(reads).hasSize(before + 1);
    }

    private List<DocumentFacts> facts() {
        return reads.stream()
                .map(read -> ((CardRead.Read) read).document().facts())
                .toList();
    }

    /** The twin's profile, looking as often as a profile may. */
    private static ReaderProfile profile(boolean findsSameCardAgain) {
        String yaml = """
                id: quick-sdt
                vendor: Lobby
                model: Twin identity card reader
                dialect: sdt
                takes: [lay-id]
                serial: { baud: 115200, data-bits: 8, parity: none, stop-bits: 1, flow: none, reply-timeout: 1s }
                sdt: { poll-every: 100ms, read-timeout: 3s, finds-same-card-again: %s }
                notes: For these tests.
                source: package bank.lobby.device.twin of this product
                verified: { level: none }
                """;
        return new ProfileReader().read(ReaderProfile.class, "quick-sdt.yaml", yaml.formatted(findsSameCardAgain));
    }
}
