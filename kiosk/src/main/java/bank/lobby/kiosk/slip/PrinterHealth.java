package bank.lobby.kiosk.slip;

import org.jspecify.annotations.Nullable;

/**
 * What the page may say of the printer.
 *
 * @param problem why it cannot print now, as a slug: {@code paper-out}, {@code cover-open}, {@code offline}; {@code null}
 *     when nothing is known against it
 * @param nearEnd whether the paper is nearly used up
 */
public record PrinterHealth(@Nullable String problem, boolean nearEnd) {

    public boolean ok() {
        return problem == null;
    }
}
