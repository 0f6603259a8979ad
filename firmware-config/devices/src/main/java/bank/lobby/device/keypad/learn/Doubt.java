package bank.lobby.device.keypad.learn;

/** What is uncertain about a learned protocol, with what to do about it. Worst first. */
public enum Doubt {
    BYTES_UNEXPLAINED(
            true, "some bytes change from press to press and nothing explains them; ask the maker what they are"),
    PRESSES_DIFFER(true, "the same key did not always send the same; check speed and parity, then learn again"),
    NO_START(true, "frames have no fixed first byte, so only a pause tells where one begins"),
    NO_CHECKSUM(false, "no checksum was found, so noise on the line can look like a key"),
    CHECKSUM_AMBIGUOUS(false, "more than one checksum fits what was pressed; learn again with more keys"),
    KEY_TWICE(false, "more than one byte tells the keys apart; the first was taken"),
    RELEASES_IGNORED(false, "something is sent when a key is let go too; it is ignored"),
    FEW_PRESSES(false, "some keys were pressed once only; three times each is safer"),
    LENGTH_GUESSED(false, "the byte that was taken for the length may be something else");

    private final boolean serious;
    private final String text;

    Doubt(boolean serious, String text) {
        this.serious = serious;
        this.text = text;
    }

    /** Whether the profile must not go to a branch before it is cleared up. */
    public boolean serious() {
        return serious;
    }

    /** For a technician, in English. */
    public String text() {
        return text;
    }
}
