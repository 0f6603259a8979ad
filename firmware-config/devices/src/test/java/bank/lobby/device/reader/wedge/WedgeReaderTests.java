package bank.lobby.device.reader.wedge;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import bank.lobby.device.link.LinkState;
import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.device.reader.CardRead;
import bank.lobby.device.reader.DocumentKind;
import bank.lobby.device.reader.Readers;
import bank.lobby.device.reader.TypedReader;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WedgeReaderTests {

    private static final String CARD = ";6222020000000000000=29122200000000000000?";

    private final List<CardRead> reads = new ArrayList<>();
    private final TypedReader reader = reader("twin-wedge");

    @Test
    void tellsASwipeFromACodeByHowItBegins() {
        type(reader, "%E?" + CARD);
        type(reader, "A-2026-0042");
        type(reader, "%E?;E?");

        assertThat(reads).hasExactlyElementsOfTypes(CardRead.Read.class, CardRead.Read.class, CardRead.BadRead.class);
        assertThat(reads.subList(0, 2))
                .extracting(read -> ((CardRead.Read) read).document().kind())
                .containsExactly(DocumentKind.BANK_CARD, DocumentKind.APPOINTMENT_CODE);
    }

    @Test
    void keepsToWhatItsProfileSaysItTypes() {
        type(reader("generic-wedge-stripe"), "A-2026-0042");
        assertThat(reads).isEmpty();

        type(reader("generic-wedge-scanner"), CARD);

        assertThat(reads)
                .singleElement()
                .isInstanceOfSatisfying(
                        CardRead.Read.class,
                        read -> assertThat(read.document().kind()).isEqualTo(DocumentKind.APPOINTMENT_CODE));
    }

    @Test
    void zeroesWhatWasTyped() {
        byte[] burst = CARD.getBytes(US_ASCII);

        reader.typed(burst);

        assertThat(burst).containsOnly(0);
    }

    @Test
    void isThereWhileAPageIsOpen() {
        assertThat(reader.link().state()).isEqualTo(LinkState.ABSENT);

        reader.pageOpen(true);
        assertThat(reader.link().state()).isEqualTo(LinkState.READY);

        reader.pageOpen(false);
        assertThat(reader.link().state()).isEqualTo(LinkState.LOST);
        assertThat(reader.link().reason()).contains("page");
    }

    @Test
    void refusesAnyOtherPort() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Readers.open(
                        ProfileCatalog.bundled().reader(new ProfileId("twin-wedge")),
                        "/dev/ttyS0",
                        InstantSource.system()));
    }

    @Property
    void takesWhateverIsTypedAndZeroesIt(@ForAll @Size(max = 700) byte[] burst) {
        reader.typed(burst);

        for (byte left : burst) {
            assertThat(left).isZero();
        }
    }

    private TypedReader reader(String profile) {
        TypedReader reader = (TypedReader)
                Readers.open(ProfileCatalog.bundled().reader(new ProfileId(profile)), "page:", InstantSource.system());
        reader.onRead(reads::add);
        return reader;
    }

    private static void type(TypedReader reader, String keys) {
        reader.typed(keys.getBytes(US_ASCII));
    }
}
