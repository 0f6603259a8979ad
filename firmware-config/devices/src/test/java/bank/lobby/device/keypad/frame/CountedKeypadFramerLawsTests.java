package bank.lobby.device.keypad.frame;

/** Frames that say their length. */
class CountedKeypadFramerLawsTests extends KeypadDecoderLaws {

    CountedKeypadFramerLawsTests() {
        super("keypad-fixed-frame", "counter 3, next", 64);
    }
}
