package bank.lobby.device.reader.mrz;

import bank.lobby.device.link.ByteFramer;
import bank.lobby.device.profile.MrzSettings;
import bank.lobby.device.reader.CardRead;
import bank.lobby.device.reader.RepeatedShowing;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Bytes of a travel document reader in, what the page must know out: framed, decoded, without repetitions. Belongs to the port's thread. */
public final class MrzFilter implements ByteFramer {

    private final MrzFramer framer;
    private final MrzDecoder decoder;
    private final RepeatedShowing repeated = new RepeatedShowing();
    private final LongSupplier nanoTime;
    private final Consumer<CardRead> reads;

    /**
     * @param nanoTime {@link System#nanoTime}
     * @param clock tells which years of birth lie ahead
     * @param reads takes over the document of each {@link CardRead.Read}
     */
    public MrzFilter(MrzSettings settings, LongSupplier nanoTime, InstantSource clock, Consumer<CardRead> reads) {
        this.framer = new MrzFramer(settings, new Documents());
        this.decoder = new MrzDecoder(settings.misread(), clock);
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

    private final class Documents implements MrzFramer.Sink {

        @Override
        public void document(byte[] buffer, int length) {
            MrzRead read = decoder.decode(buffer, length);
            if (read instanceof MrzRead.Noise) {
                return;
            }
            if (repeated.repeats(buffer, length, nanoTime.getAsLong())) {
                if (read instanceof MrzRead.Document again) {
                    again.document().close();
                }
                return;
            }
            switch (read) {
                case MrzRead.Document good -> reads.accept(new CardRead.Read(good.document()));
                case MrzRead.Partial partial -> reads.accept(new CardRead.BadRead());
                case MrzRead.Visa visa -> reads.accept(new CardRead.OtherDocument());
                case MrzRead.NotMrz other -> reads.accept(new CardRead.OtherDocument());
                case MrzRead.Noise noise -> {}
            }
        }

        @Override
        public void damaged() {
            if (!repeated.repeats(new byte[0], 0, nanoTime.getAsLong())) {
                reads.accept(new CardRead.BadRead());
            }
        }
    }
}
