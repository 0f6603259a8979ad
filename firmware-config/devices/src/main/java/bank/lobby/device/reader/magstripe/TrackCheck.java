package bank.lobby.device.reader.magstripe;

/**
 * The check character (LRC) that some readers send after a track's end sentinel.
 *
 * <pre>
 * XOR of the data bits of every character from the start sentinel through the end sentinel
 *   track 1       6 data bits, (c - 20) and 3F, sent as value + 20
 *   tracks 2, 3   4 data bits, (c - 30) and 0F, sent as value + 30
 *   example       ;6222020000000000003=29122200000000000000?  gives  4 (34)
 * </pre>
 *
 * Readers that report track 3 with another start sentinel than {@code ;} have already checked it; the character on the card is {@code ;}
 * and that is what counts. Source: ISO/IEC 7811-2.
 */
final class TrackCheck {

    private TrackCheck() {}

    /**
     * @param from index of the start sentinel
     * @param end index of the end sentinel
     */
    static byte of(byte[] swipe, int from, int end) {
        boolean alphanumeric = swipe[from] == '%';
        int base = alphanumeric ? 0x20 : 0x30;
        int mask = alphanumeric ? 0x3F : 0x0F;
        int check = (alphanumeric ? '%' : ';') - base & mask;
        for (int i = from + 1; i <= end; i++) {
            check ^= swipe[i] - base & mask;
        }
        return (byte) (check + base);
    }
}
