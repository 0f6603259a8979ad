package bank.lobby.device.twin;

import java.util.Arrays;

/**
 * The text of an identity card that is not there, of invented people: 256 bytes, each character two of them with the low one first, blanks
 * between. Written from the tables of GA/T 490 on its own.
 */
public final class TwinIdCard {

    private static final int SIZE = 256;
    private static final int KIND = 248;

    private final byte[] text = new byte[SIZE];

    private TwinIdCard() {
        for (int i = 0; i < SIZE; i += 2) {
            text[i] = 0x20;
        }
    }

    /** @param validTo YYYYMMDD or 长期 */
    public static TwinIdCard resident(String number, String birth, String validTo) {
        return new TwinIdCard()
                .write(0, "试用甲")
                .write(30, "1")
                .write(32, "01")
                .write(36, birth)
                .write(52, "某某市某某区某某路1号")
                .write(122, number)
                .write(158, "某某市公安局")
                .write(188, "20200101")
                .write(204, validTo);
    }

    /** Of people from Hong Kong, Macao and Taiwan. */
    public static TwinIdCard permit(String number, String birth, String validTo) {
        return new TwinIdCard()
                .write(0, "试用乙")
                .write(30, "2")
                .write(36, birth)
                .write(52, "某某市某某区某某路2号")
                .write(122, number)
                .write(158, "某某市公安局")
                .write(188, "20210601")
                .write(204, validTo)
                .write(220, "H00000000")
                .write(238, "01")
                .write(KIND, "J");
    }

    /** The foreigner's card of 2017. */
    public static TwinIdCard foreigner2017(String number, String nationality, String birth, String validTo) {
        return new TwinIdCard()
                .write(0, "SAMPLE, PERSON")
                .write(120, "2")
                .write(122, number)
                .write(152, nationality)
                .write(158, "试用丙")
                .write(188, "20180601")
                .write(204, validTo)
                .write(220, birth)
                .write(236, "01")
                .write(240, "1100")
                .write(KIND, "I");
    }

    /** The foreigner's card of 2023. */
    public static TwinIdCard foreigner2023(String number, String nationality, String birth, String validTo) {
        return new TwinIdCard()
                .write(0, "试用丁")
                .write(30, "1")
                .write(32, "00")
                .write(36, birth)
                .write(52, "SAMPLE, ANOTHER PERSON")
                .write(122, number)
                .write(188, "20240101")
                .write(204, validTo)
                .write(242, nationality)
                .write(KIND, "Y");
    }

    /** The block as a reader hands it out. */
    byte[] text() {
        return Arrays.copyOf(text, SIZE);
    }

    private TwinIdCard write(int at, String characters) {
        for (int i = 0; i < characters.length(); i++) {
            text[at + 2 * i] = (byte) characters.charAt(i);
            text[at + 2 * i + 1] = (byte) (characters.charAt(i) >> 8);
        }
        return this;
    }
}
