package bank.lobby.device.reader.chip;

import java.lang.reflect.Field;
import java.util.Map;

/**
 * The JDK keeps one connection to the PC/SC daemon for its life and never makes another, so that a restart of the daemon would need a
 * restart of the agent. This makes it forget the connection and the readers it remembers under it; the next attempt connects anew.
 *
 * <p>Source: measured on JDK 25. Needs {@code --add-opens java.smartcardio/sun.security.smartcardio=ALL-UNNAMED}, which the kiosk's manifest
 * and launcher give; without it nothing is forgotten.
 */
final class StaleContext {

    private StaleContext() {}

    /** Whether it could be forgotten. Called between attempts, while no terminal is in use. */
    static boolean forget() {
        try {
            Class<?> terminals = Class.forName("sun.security.smartcardio.PCSCTerminals");
            Field known = terminals.getDeclaredField("terminals");
            known.setAccessible(true);
            if (known.get(null) instanceof Map<?, ?> readers) {
                readers.clear();
            }
            Field context = terminals.getDeclaredField("contextId");
            context.setAccessible(true);
            context.setLong(null, 0L);
            return true;
        } catch (ReflectiveOperationException | RuntimeException locked) {
            return false;
        }
    }
}
