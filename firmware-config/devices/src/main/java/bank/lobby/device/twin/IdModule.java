package bank.lobby.device.twin;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The inside of an identity card module as its protocol text describes it: what lies on it, how far the read has come, what it answers.
 * Under the lock of its twin.
 *
 * <pre>
 * 10 FF reset    11 FF status    12 FF number    20 01 find    20 02 select    30 01 read    30 10 read with fingerprint
 * </pre>
 */
final class IdModule {

    /** Chosen: a customer who sees nothing happen takes the card back after some seconds. */
    private static final int SOME_SECONDS_OF_LOOKS = 20;

    private static final int FOR_EVER = Integer.MAX_VALUE;

    /** What the module says of itself. */
    int health = 0x90;

    /** What it says instead of a good answer to select or read; 0 for none. */
    int refusal;

    /** How often it still says that. */
    int refusals;

    boolean findsAgain;

    private @Nullable TwinIdCard card;
    private boolean found;
    private boolean selected;
    private boolean read;
    private int looks;
    private int patience = FOR_EVER;

    void lay(TwinIdCard laid) {
        lift();
        card = laid;
    }

    /** Lays a card on it that is taken back when it was read, or nothing happens for some seconds. */
    void show(TwinIdCard shown) {
        lay(shown);
        patience = SOME_SECONDS_OF_LOOKS;
    }

    void lift() {
        patience = FOR_EVER;
        card = null;
        found = false;
        selected = false;
        read = false;
    }

    boolean wasRead() {
        return read;
    }

    int looks() {
        return looks;
    }

    /** Status and data. */
    byte[] answer(int command, int parameter) {
        if (command == 0x11) {
            return status(health);
        }
        if (health != 0x90) {
            return status(health);
        }
        return switch (command << 8 | parameter) {
            case 0x10FF -> status(0x90);
            case 0x12FF -> data(0x90, new byte[16]);
            case 0x2001 -> find();
            case 0x2002 -> select();
            case 0x3001 -> read(-1);
            case 0x3010 -> read(1024);
            default -> status(0x24);
        };
    }

    private byte[] find() {
        looks++;
        if (patience != FOR_EVER && (read || patience-- == 0)) {
            lift();
        }
        selected = false;
        found = card != null && (!read || findsAgain);
        return found ? data(0x9F, new byte[4]) : status(0x80);
    }

    private byte[] select() {
        if (!found) {
            return status(0x81);
        }
        if (refuses(0x31, 0x32, 0x33, 0x40)) {
            return refused();
        }
        selected = true;
        return data(0x90, new byte[8]);
    }

    /** @param fingerprint its length, or -1 for an answer without one and without its length */
    private byte[] read(int fingerprint) {
        TwinIdCard lying = card;
        if (!selected || lying == null) {
            return status(0x41);
        }
        if (refuses(0x41, 0x47, 0x33)) {
            selected = false;
            return refused();
        }
        read = true;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x01, 0x00, 0x04, 0x00});
        if (fingerprint >= 0) {
            out.write(fingerprint >> 8);
            out.write(fingerprint);
        }
        out.writeBytes(lying.text());
        for (int i = 0; i < 1024 + Math.max(0, fingerprint); i++) {
            out.write(i * 37);
        }
        return data(0x90, out.toByteArray());
    }

    private boolean refuses(int... codes) {
        for (int code : codes) {
            if (refusals > 0 && refusal == code) {
                return true;
            }
        }
        return false;
    }

    private byte[] refused() {
        refusals--;
        return status(refusal);
    }

    private static byte[] status(int code) {
        return data(code, new byte[0]);
    }

    private static byte[] data(int code, byte[] more) {
        byte[] answer = new byte[3 + more.length];
        answer[2] = (byte) code;
        System.arraycopy(more, 0, answer, 3, more.length);
        return answer;
    }
}
