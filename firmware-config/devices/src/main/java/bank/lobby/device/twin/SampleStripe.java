package bank.lobby.device.twin;

/**
 * Invented cards for a stripe reader: 622202, twelve digits of the card's number times 7919, and the check digit of ISO
 * 7812. Sound in form, and nobody's. The cards of the demo's tray are numbered by the same rule.
 */
final class SampleStripe {

    private static final int STEP = 7_919;

    private SampleStripe() {}

    /** Track 2 with its sentinels; expiry December 2029, chip card. */
    static String track2(int card) {
        String body = String.format("622202%012d", (long) card * STEP);
        return ";" + body + checkDigit(body) + "=29122200000000000000?";
    }

    /**
     * The longitudinal check character of a track 2: the four data bits of all characters XORed, as a character.
     * Source: ISO/IEC 7811-2, five-bit set.
     */
    static char check(String track) {
        int sum = 0;
        for (int i = 0; i < track.length(); i++) {
            sum ^= track.charAt(i) - 0x30 & 0x0F;
        }
        return (char) (0x30 + sum);
    }

    private static int checkDigit(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return (10 - sum % 10) % 10;
    }
}
