package bank.lobby.device.keypad.frame;

/** Frames between flags with a complement, where an end mark may be part of a frame. */
class FlaggedKeypadFramerLawsTests extends KeypadDecoderLaws {

    FlaggedKeypadFramerLawsTests() {
        super("keypad-flag-frame", "counter 2, very unsatisfied", 64);
    }
}
