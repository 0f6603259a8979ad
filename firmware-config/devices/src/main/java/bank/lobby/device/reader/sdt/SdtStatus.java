package bank.lobby.device.reader.sdt;

/**
 * What the third status byte of an answer means, grouped by what is to be done. Source: status table of GA/T 467, repeated by makers of
 * modules.
 */
enum SdtStatus {
    /** 90: go on. */
    DONE,
    /** 9F: a card is there. */
    FOUND,
    /** 80, 81: no card, or it could not be selected; normal while nobody is there. */
    NOTHING,
    /** 10, 11: the module saw a wrong check byte or length; send once more. */
    RESEND,
    /** 31, 32, 33: card and module did not accept each other, or the data is not consistent; the card is to be laid on again. */
    LAY_AGAIN,
    /** 40: not such a card. */
    OTHER_CARD,
    /** 41, 47: reading failed; from the beginning. */
    READ_FAILED,
    /** 60: the module failed its self-test. */
    SELF_TEST_FAILED,
    /** 66: the module is not authorised. */
    NOT_AUTHORISED,
    /** 91: no such content. */
    NO_CONTENT,
    /** 21, 23, 24: a wrong command, not permitted, unknown; and every code the table does not have. */
    REFUSED;

    static SdtStatus of(byte sw3) {
        return switch (sw3 & 0xFF) {
            case 0x90 -> DONE;
            case 0x9F -> FOUND;
            case 0x80, 0x81 -> NOTHING;
            case 0x10, 0x11 -> RESEND;
            case 0x31, 0x32, 0x33 -> LAY_AGAIN;
            case 0x40 -> OTHER_CARD;
            case 0x41, 0x47 -> READ_FAILED;
            case 0x60 -> SELF_TEST_FAILED;
            case 0x66 -> NOT_AUTHORISED;
            case 0x91 -> NO_CONTENT;
            default -> REFUSED;
        };
    }
}
