package bank.lobby.device.keypad.frame;

/** Frames of a fixed length with an XOR. */
class FixedKeypadFramerLawsTests extends KeypadDecoderLaws {

    FixedKeypadFramerLawsTests() {
        super("twin-call-keypad", "counter 1, next", 6);
    }
}
