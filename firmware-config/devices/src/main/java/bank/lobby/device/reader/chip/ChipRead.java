package bank.lobby.device.reader.chip;

/** What one card was. */
sealed interface ChipRead {

    /**
     * A payment card's number.
     *
     * @param digits ASCII; the receiver wipes them
     */
    record Number(byte[] digits) implements ChipRead {

        @Override
        public String toString() {
            return "Number";
        }
    }

    /** It answered well and offers no payment application we know, or only blocked ones. */
    record Foreign() implements ChipRead {}

    /** It went away, did not answer as a card does, or said nothing a number could be made of. */
    record Damaged() implements ChipRead {}
}
