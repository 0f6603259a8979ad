package bank.lobby.device.twin.panel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A card of the demo's tray. The people are invented; the server's sample bank holds the same numbers by the same rule.
 *
 * @param n 1 to 30
 * @param number 622202, twelve digits of n * 7919, check digit
 * @param holder masked name, for the label only
 * @param tier for the label only: private, platinum, gold, ordinary
 */
record SampleCard(int n, String number, String holder, String tier) {

    /** Valid in form and in nobody's directory. */
    static final SampleCard UNKNOWN = new SampleCard(0, "6217000000000000004", "", "unknown");

    /** What a reader sends when no track could be read. */
    static final String UNREADABLE = "%E?;E?+E?";

    /** Track 2 as domestic cards carry it; expiry December 2029, chip card. */
    String tracks() {
        return ";" + number + "=29122200000000000000?";
    }

    static List<SampleCard> tray() {
        try (InputStream csv = SampleCard.class.getResourceAsStream("/twin/cards.csv")) {
            if (csv == null) {
                throw new IllegalStateException("twin/cards.csv is missing from the jar");
            }
            return new String(csv.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("n,"))
                    .map(line -> line.split(","))
                    .map(cells -> new SampleCard(Integer.parseInt(cells[0]), cells[1], cells[2], cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
