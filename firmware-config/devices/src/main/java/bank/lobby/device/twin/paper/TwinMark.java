package bank.lobby.device.twin.paper;

/** Something black on the paper. Positions are of the upper left corner, in dots of 1/8 mm from the printable edge. */
public sealed interface TwinMark {

    int x();

    int y();

    /**
     * Characters of one size in a row: a letter stands on 12 dots times the width, a Chinese character on 24.
     *
     * @param widthTimes 1 to 8
     * @param heightTimes 1 to 8
     */
    record Text(int x, int y, String text, int widthTimes, int heightTimes, boolean bold) implements TwinMark {

        /** The dots one character takes across, at size 1. */
        static int cell(int character) {
            return character < 0x80 ? 12 : 24;
        }
    }

    /** A QR code, model 2, without its quiet zone. */
    record Qr(int x, int y, String payload, char correction, int moduleDots) implements TwinMark {}
}
