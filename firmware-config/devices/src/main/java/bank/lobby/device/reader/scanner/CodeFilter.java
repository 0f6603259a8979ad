package bank.lobby.device.reader.scanner;

import bank.lobby.device.link.ByteFramer;
import bank.lobby.device.profile.CodeSettings;
import bank.lobby.device.reader.CardRead;
import bank.lobby.device.reader.DocumentKind;
import bank.lobby.device.reader.ReadDocument;
import bank.lobby.device.reader.RepeatedShowing;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Bytes of a scanner in, what the page must know out: framed, decoded, without repetitions. Belongs to the port's thread. */
public final class CodeFilter implements ByteFramer {

    private final CodeFramer framer;
    private final CodeDecoder decoder;
    private final RepeatedShowing repeated = new RepeatedShowing();
    private final LongSupplier nanoTime;
    private final Consumer<CardRead> reads;

    /**
     * @param nanoTime {@link System#nanoTime}
     * @param reads takes over the document of each {@link CardRead.Read}
     */
    public CodeFilter(CodeSettings settings, LongSupplier nanoTime, Consumer<CardRead> reads) {
        this.framer = new CodeFramer(settings, new Bursts());
        this.decoder = new CodeDecoder(settings);
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

    private final class Bursts implements CodeFramer.Sink {

        @Override
        public void burst(byte[] buffer, int length) {
            boolean again = repeated.repeats(buffer, length, nanoTime.getAsLong());
            byte[] code = decoder.decode(buffer, length);
            if (again) {
                if (code != null) {
                    Arrays.fill(code, (byte) 0);
                }
            } else if (code == null) {
                reads.accept(new CardRead.BadRead());
            } else {
                reads.accept(new CardRead.Read(new ReadDocument(DocumentKind.APPOINTMENT_CODE, code, true)));
            }
        }

        @Override
        public void tooLong() {
            if (!repeated.repeats(new byte[0], 0, nanoTime.getAsLong())) {
                reads.accept(new CardRead.BadRead());
            }
        }
    }
}
