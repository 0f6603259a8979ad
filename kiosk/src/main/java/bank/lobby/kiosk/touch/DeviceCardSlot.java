package bank.lobby.kiosk.touch;

import bank.lobby.device.reader.CardRead;
import bank.lobby.device.reader.CustomerReader;
import bank.lobby.device.reader.NumberSealer;
import bank.lobby.device.reader.ReadDocument;
import bank.lobby.device.reader.SealedNumber;
import bank.lobby.wire.ticket.SealedCustomer;
import java.time.InstantSource;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The card reader of this kiosk: seals each number the moment it is read, so that nothing but the sealed form is ever kept,
 * and tells the turn. Called on the reader's own thread.
 */
class DeviceCardSlot implements CardSlot, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DeviceCardSlot.class);

    private final CustomerReader reader;
    private final Supplier<@Nullable NumberSealer> sealer;
    private final Turn turn;
    private final InstantSource clock;

    /** @param sealer to the server's present key; gives {@code null} while none is known, and cards are then not used */
    DeviceCardSlot(CustomerReader reader, Supplier<@Nullable NumberSealer> sealer, Turn turn, InstantSource clock) {
        this.reader = reader;
        this.sealer = sealer;
        this.turn = turn;
        this.clock = clock;
        reader.onRead(this::take);
    }

    @Override
    public boolean ok() {
        return reader.link().open();
    }

    @Override
    public void onChange(Runnable listener) {
        reader.onChange(listener);
    }

    @Override
    public void close() {
        reader.close();
    }

    private void take(CardRead read) {
        UUID id = UUID.randomUUID();
        switch (read) {
            case CardRead.Read good -> take(id, good.document());
            case CardRead.BadRead bad -> turn.show(new ShownCard.BadRead(id, clock.instant()));
            case CardRead.OtherDocument other -> turn.show(new ShownCard.OtherDocument(id, clock.instant()));
        }
    }

    private void take(UUID id, ReadDocument document) {
        try (document) {
            NumberSealer present = sealer.get();
            if (present == null) {
                log.warn("A card was shown before the server's key was known; it is not used");
                return;
            }
            turn.show(new ShownCard.Read(id, clock.instant(), wireForm(document.seal(present))));
        } catch (RuntimeException cannotSeal) {
            // Never the exception's own words: this is the one place where a number could be near.
            log.error("A card could not be sealed: {}", cannotSeal.getClass().getSimpleName());
            turn.show(new ShownCard.BadRead(id, clock.instant()));
        }
    }

    private static SealedCustomer wireForm(SealedNumber number) {
        Base64.Encoder base64 = Base64.getEncoder();
        return new SealedCustomer(
                number.keyId(),
                number.kind().name(),
                base64.encodeToString(number.encapsulation()),
                base64.encodeToString(number.ciphertext()));
    }
}
