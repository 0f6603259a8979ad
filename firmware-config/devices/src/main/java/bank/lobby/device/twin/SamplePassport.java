package bank.lobby.device.twin;

import java.util.List;

/** Passports of Utopia, the country ICAO gives to specimens: TD3, two lines of 44. Source: ICAO Doc 9303, parts 3 and 4. */
final class SamplePassport {

    private static final int[] WEIGHTS = {7, 3, 1};

    private SamplePassport() {}

    static List<String> lines(int person) {
        String number = checked(String.format("L%08d", person));
        String birth = checked("900307");
        String expiry = checked("400101");
        String personal = "<".repeat(14) + "0";
        String whole = number + birth + expiry + personal;
        return List.of(
                ("P<UTOSAMPLE<<PERSON" + "<".repeat(44)).substring(0, 44),
                number + "UTO" + birth + "F" + expiry + personal + check(whole));
    }

    private static String checked(String field) {
        return field + check(field);
    }

    private static int check(String field) {
        int sum = 0;
        for (int i = 0; i < field.length(); i++) {
            char each = field.charAt(i);
            int value = each == '<' ? 0 : Character.digit(each, 36);
            sum += value * WEIGHTS[i % 3];
        }
        return sum % 10;
    }
}
