package bank.lobby.device.reader.scanner;

import bank.lobby.device.profile.CodeSettings;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Takes off what a scanner puts before a code. A code is 1 to 512 printable ASCII characters; a burst with anything else in it was read
 * wrongly or is no code for us. Stateless. Source for the symbology mark: ISO/IEC 15424, {@code ]} letter digit-or-letter.
 */
final class CodeDecoder {

    /** Characters of the symbology mark. */
    static final int AIM_LENGTH = 3;

    private final byte[] prefix;
    private final boolean aimId;

    CodeDecoder(CodeSettings settings) {
        this.prefix = settings.before();
        this.aimId = settings.aimId();
    }

    /** The code, to be wiped by the caller, or null. */
    byte @Nullable [] decode(byte[] burst, int length) {
        int from = prefix.length;
        if (length < from || !Arrays.equals(burst, 0, from, prefix, 0, from)) {
            return null;
        }
        if (aimId) {
            if (length < from + AIM_LENGTH || burst[from] != ']') {
                return null;
            }
            from += AIM_LENGTH;
        }
        return length > from && length - from <= CodeFramer.LONGEST_CODE && isPrintable(burst, from, length)
                ? Arrays.copyOfRange(burst, from, length)
                : null;
    }

    private static boolean isPrintable(byte[] burst, int from, int end) {
        for (int i = from; i < end; i++) {
            if (burst[i] < ' ' || burst[i] > '~') {
                return false;
            }
        }
        return true;
    }
}
