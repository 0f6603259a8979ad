package bank.lobby.kiosk.touch;

import bank.lobby.device.reader.CardRead;
import bank.lobby.device.reader.NumberSealer;
import bank.lobby.device.reader.ReadDocument;
import bank.lobby.device.reader.TypedReader;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The readers of this kiosk, any of which says who is in front of it. Seals each number the moment it is read, so that nothing but the sealed
 * form is ever kept, and tells the turn. Thread-safe; called on each reader's own thread.
 */
public class ReaderDesk implements AutoCloseable {

    /** Longest burst {@link #typed} takes. */
    public static final int LONGEST_BURST = TypedReader.LONGEST_BURST;

    private static final Logger log = LoggerFactory.getLogger(ReaderDesk.class);

    private final List<KioskReader> readers;
    private final Supplier<@Nullable NumberSealer> sealer;
    private final Supplier<ZoneId> zone;
    private final Turn turn;
    private final InstantSource clock;

    /**
     * @param sealer to the server's present key; gives {@code null} while none is known, and documents are then not used
     * @param zone of the branch, by whose calendar people grow older
     */
    ReaderDesk(
            List<KioskReader> readers,
            Supplier<@Nullable NumberSealer> sealer,
            Supplier<ZoneId> zone,
            Turn turn,
            InstantSource clock) {
        this.readers = List.copyOf(readers);
        this.sealer = sealer;
        this.zone = zone;
        this.turn = turn;
        this.clock = clock;
        for (KioskReader reader : readers) {
            reader.device().onRead(read -> take(read, reader.takes()));
        }
    }

    /** How each of them is, in the order of the settings. */
    public List<ReaderState> states() {
        return readers.stream().map(KioskReader::state).toList();
    }

    /** {@code listener} is called after every change of {@link #states()}; it must not block. */
    public void onChange(Runnable listener) {
        readers.forEach(reader -> reader.device().onChange(listener));
    }

    /** Whether there is a reader that types into the page. */
    public boolean listensToPage() {
        return typing().findAny().isPresent();
    }

    /**
     * Hands a burst of typed characters to the reader that types.
     *
     * @param burst zeroed when this returns
     * @return false when there is no such reader
     */
    public boolean typed(byte[] burst) {
        TypedReader reader = typing().findFirst().orElse(null);
        if (reader == null) {
            Arrays.fill(burst, (byte) 0);
            return false;
        }
        reader.typed(burst);
        return true;
    }

    /** Told whether a page is open. */
    public void pageOpen(boolean open) {
        typing().forEach(reader -> reader.pageOpen(open));
    }

    @Override
    public void close() {
        readers.forEach(reader -> reader.device().close());
    }

    private Stream<TypedReader> typing() {
        return readers.stream()
                .map(KioskReader::device)
                .filter(TypedReader.class::isInstance)
                .map(TypedReader.class::cast);
    }

    private void take(CardRead read, List<String> takes) {
        UUID id = UUID.randomUUID();
        switch (read) {
            case CardRead.Read good -> take(id, good.document(), takes);
            case CardRead.BadRead bad -> turn.show(new ShownCard.BadRead(id, clock.instant(), takes));
            case CardRead.OtherDocument other -> turn.show(new ShownCard.OtherDocument(id, clock.instant()));
        }
    }

    private void take(UUID id, ReadDocument document, List<String> takes) {
        try (document) {
            NumberSealer present = sealer.get();
            if (present == null) {
                log.warn("A document was shown before the server's key was known; it is not used");
                return;
            }
            Instant now = clock.instant();
            LocalDate today = LocalDate.ofInstant(now, zone.get());
            turn.show(new ShownCard.Read(
                    id,
                    now,
                    WireForm.of(document.seal(present)),
                    HolderAge.band(document.facts(), today),
                    HolderAge.isExpired(document.facts(), today),
                    HolderLanguage.of(document.facts())));
        } catch (RuntimeException cannotSeal) {
            // Never the exception's own words: this is the one place where a number could be near.
            log.error(
                    "A document could not be sealed: {}", cannotSeal.getClass().getSimpleName());
            turn.show(new ShownCard.BadRead(id, clock.instant(), takes));
        }
    }
}
