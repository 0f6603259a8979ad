package bank.lobby.device.reader.magstripe;

/** What one burst of characters from a stripe reader was. */
sealed interface StripeRead {

    /**
     * A bank card's number, found on at least one track.
     *
     * @param digits ASCII; the receiver wipes them
     * @param checkDigitHolds false for a number taken with a warning
     */
    record Number(byte[] digits, boolean checkDigitHolds) implements StripeRead {

        @Override
        public String toString() {
            return "Number";
        }
    }

    /** Half a track, a track the reader gave up on, a wrong check: a swipe to repeat. */
    record Damaged() implements StripeRead {}

    /** Whole tracks, none laid out as a bank card's. */
    record Foreign() implements StripeRead {}

    /** Stray bytes without any sentinel, as an insertion sensor or a plug going in makes: nobody swiped. */
    record Noise() implements StripeRead {}
}
