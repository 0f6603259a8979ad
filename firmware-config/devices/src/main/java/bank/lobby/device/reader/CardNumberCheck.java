package bank.lobby.device.reader;

/**
 * The check digit at the end of a card number: from the right, every second digit is doubled, nine is taken off what is over nine, and the
 * sum ends in zero. Source: ISO/IEC 7812-1, annex B.
 */
public final class CardNumberCheck {

    private CardNumberCheck() {}

    /**
     * Whether a wrong check digit is a warning only: public rules disagree whether every UnionPay number, which begins with 62 or 81, follows
     * the rule. Source: card notes, number rules.
     */
    public static boolean mayBeWrong(byte[] number) {
        return number[0] == '6' && number[1] == '2' || number[0] == '8' && number[1] == '1';
    }

    /** @param number ASCII digits */
    public static boolean holds(byte[] number) {
        int sum = 0;
        boolean doubled = false;
        for (int i = number.length - 1; i >= 0; i--) {
            int digit = number[i] - '0';
            if (doubled) {
                digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
            }
            sum += digit;
            doubled = !doubled;
        }
        return sum % 10 == 0;
    }
}
