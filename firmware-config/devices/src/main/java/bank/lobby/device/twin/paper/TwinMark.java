package bank.lobby.device.twin.paper;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.BitSet;

/** Something black on the paper. Positions are of the upper left corner, in dots of 1/8 mm from the printable edge. */
public sealed interface TwinMark {

    int x();

    int y();

    /** The same mark, elsewhere along the paper. */
    default TwinMark at(int top) {
        return switch (this) {
            case Text text -> new Text(text.x(), top, text.text(), text.widthTimes(), text.heightTimes(), text.style());
            case Picture picture ->
                new Picture(picture.x(), top, picture.widthDots(), picture.heightDots(), picture.dots());
            case Qr qr -> new Qr(qr.x(), top, qr.payload(), qr.correction(), qr.moduleDots());
        };
    }

    /**
     * Characters of one size in a row: a letter stands on 12 dots times the width, a Chinese character on 24.
     *
     * @param widthTimes 1 to 8
     * @param heightTimes 1 to 8
     */
    record Text(int x, int y, String text, int widthTimes, int heightTimes, Style style) implements TwinMark {

        Text(int x, int y, String text, int widthTimes, int heightTimes, boolean bold) {
            this(x, y, text, widthTimes, heightTimes, new Style(bold, false, false));
        }

        /** The dots one character takes across, at size 1. */
        static int cell(int character) {
            return character < 0x80 ? 12 : 24;
        }
    }

    /** How characters look beside their size. */
    record Style(boolean bold, boolean underlined, boolean reversed) {

        static final Style PLAIN = new Style(false, false, false);
    }

    /**
     * A picture.
     *
     * @param dots the black ones, row by row from the upper left, {@code widthDots} a row
     */
    record Picture(int x, int y, int widthDots, int heightDots, BitSet dots) implements TwinMark {

        public Picture {
            dots = (BitSet) dots.clone();
        }

        boolean black(int column, int row) {
            return dots.get(row * widthDots + column);
        }
    }

    /** A QR code, model 2, without its quiet zone. */
    record Qr(int x, int y, String payload, char correction, int moduleDots) implements TwinMark {

        /** Dark modules are 1. */
        ByteMatrix modules() {
            try {
                return Encoder.encode(payload, ErrorCorrectionLevel.valueOf(String.valueOf(correction)))
                        .getMatrix();
            } catch (WriterException impossible) {
                throw new IllegalStateException("the head accepted this code", impossible);
            }
        }
    }
}
