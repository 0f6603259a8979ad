package bank.lobby.device.twin;

/** Numbers of residents nobody has: an area, one birthday, a running number and the check character of GB 11643. */
final class SampleResident {

    static final String BIRTH = "19900307";

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private SampleResident() {}

    static String number(int person) {
        String body = "110101" + BIRTH + String.format("%03d", person % 1_000);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
