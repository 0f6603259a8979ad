package bank.lobby.device.reader.sdt;

import bank.lobby.device.reader.DocumentKind;

/**
 * Where the needed fields stand in the four text layouts, in bytes from the start of the block. Which layout it is says the character at
 * 248; anything but the three letters is a resident's card. The end of validity is at 204 in all of them.
 *
 * <pre>
 *                              number    birth   nationality   flag
 * resident                    122  36     36         -         blank
 * foreigner, 2017             122  30    220       152           I
 * HK, Macao, Taiwan permit    122  36     36         -           J
 * foreigner, 2023             122  36     36       242           Y
 * </pre>
 *
 * Source: GA/T 490; two independent public listings agree on the offsets.
 */
enum CardLayout {
    RESIDENT(DocumentKind.RESIDENT_ID, 36, 36, CardLayout.NONE),
    FOREIGNER_2017(DocumentKind.FOREIGNER_ID, 30, 220, 152),
    PERMIT(DocumentKind.RESIDENCE_PERMIT, 36, 36, CardLayout.NONE),
    FOREIGNER_2023(DocumentKind.FOREIGNER_ID, 36, 36, 242);

    static final int NONE = -1;
    static final int NUMBER_AT = 122;
    static final int EXPIRY_AT = 204;

    private static final int FLAG_AT = 248;

    final DocumentKind kind;
    final int numberBytes;
    final int birthAt;
    final int nationalityAt;

    CardLayout(DocumentKind kind, int numberBytes, int birthAt, int nationalityAt) {
        this.kind = kind;
        this.numberBytes = numberBytes;
        this.birthAt = birthAt;
        this.nationalityAt = nationalityAt;
    }

    static CardLayout of(TextBlock text) {
        return switch (text.character(FLAG_AT)) {
            case 'I' -> FOREIGNER_2017;
            case 'J' -> PERMIT;
            case 'Y' -> FOREIGNER_2023;
            default -> RESIDENT;
        };
    }
}
