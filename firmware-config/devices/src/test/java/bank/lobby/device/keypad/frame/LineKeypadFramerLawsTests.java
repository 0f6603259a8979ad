package bank.lobby.device.keypad.frame;

/** Lines of text without a checksum. */
class LineKeypadFramerLawsTests extends KeypadDecoderLaws {

    LineKeypadFramerLawsTests() {
        super("keypad-ascii-line", "K3, end", 64);
    }
}
