package bank.lobby.device.keypad.frame;

/** Bytes that are keys. */
class SingleByteKeypadFramerLawsTests extends KeypadDecoderLaws {

    SingleByteKeypadFramerLawsTests() {
        super("keypad-single-byte", "satisfied", 1);
    }
}
