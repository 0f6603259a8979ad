package bank.lobby.device.reader.magstripe;

import bank.lobby.device.link.ByteFramer;
import bank.lobby.device.profile.StripeSettings;
import bank.lobby.device.reader.CardRead;
import bank.lobby.device.reader.DocumentKind;
import bank.lobby.device.reader.ReadDocument;
import bank.lobby.device.reader.RepeatedShowing;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Bytes of a stripe reader in, what the page must know out: framed, decoded, without repetitions. Belongs to the port's thread. */
public final class SwipeFilter implements ByteFramer {

    private final TrackFramer framer;
    private final TrackDecoder decoder;
    private final RepeatedShowing repeated = new RepeatedShowing();
    private final LongSupplier nanoTime;
    private final Consumer<CardRead> reads;

    /**
     * @param nanoTime {@link System#nanoTime}
     * @param reads takes over the document of each {@link CardRead.Read}
     */
    public SwipeFilter(StripeSettings settings, LongSupplier nanoTime, Consumer<CardRead> reads) {
        this.framer = new TrackFramer(settings.shape(), new Swipes());
        this.decoder = new TrackDecoder(settings);
        this.nanoTime = nanoTime;
        this.reads = reads;
    }

    @Override
    public void accept(byte value) {
        framer.accept(value, nanoTime.getAsLong());
    }

    @Override
    public void silence() {
        framer.tick(nanoTime.getAsLong());
    }

    @Override
    public void reset() {
        framer.clear();
    }

    private void tellIfNew(CardRead read, byte[] swiped, int length) {
        if (isNew(swiped, length)) {
            reads.accept(read);
        }
    }

    private boolean isNew(byte[] swiped, int length) {
        return !repeated.repeats(swiped, length, nanoTime.getAsLong());
    }

    private final class Swipes implements TrackFramer.Sink {

        @Override
        public void swipe(byte[] buffer, int length) {
            switch (decoder.decode(buffer, length)) {
                case StripeRead.Number number -> {
                    if (isNew(number.digits(), number.digits().length)) {
                        reads.accept(new CardRead.Read(
                                new ReadDocument(DocumentKind.BANK_CARD, number.digits(), number.checkDigitHolds())));
                    } else {
                        Arrays.fill(number.digits(), (byte) 0);
                    }
                }
                case StripeRead.Damaged damaged -> tellIfNew(new CardRead.BadRead(), buffer, length);
                case StripeRead.Foreign foreign -> tellIfNew(new CardRead.OtherDocument(), buffer, length);
                case StripeRead.Noise noise -> {}
            }
        }

        @Override
        public void tooLong() {
            tellIfNew(new CardRead.BadRead(), new byte[0], 0);
        }
    }
}
