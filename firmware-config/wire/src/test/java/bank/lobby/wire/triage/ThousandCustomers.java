package bank.lobby.wire.triage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A thousand generated customers, a plan of sixty rules, and where it puts them: {@code triage/thousand-placed.txt}, which
 * was written by reading the rules in order. Wire, server and kiosk each have a test that places them, so that the three
 * decide the same. The file is only made anew, by hand, when {@link GeneratedTriage} makes up others.
 */
public final class ThousandCustomers {

    private static final long SEED = 20260302;

    private ThousandCustomers() {}

    /** The plan, of version 2. */
    public static TriagePlan plan() {
        return new GeneratedTriage(SEED).narrowPlan(2, 60);
    }

    /** Where {@code plan} puts each of them, one line a customer. */
    public static List<String> placedBy(TriagePlan plan) {
        return all().stream().map(facts -> line(plan.place(facts))).toList();
    }

    /** One placement as a line of the file. */
    static String line(Placement placement) {
        return String.join(
                " ",
                placement.rule(),
                placement.service(),
                String.valueOf(placement.promiseMinutes()),
                String.valueOf(placement.priorityReason()),
                String.valueOf(placement.windowGroup()),
                String.valueOf(placement.planVersion()));
    }

    /** The customers themselves. */
    static List<TriageFacts> all() {
        return new GeneratedTriage(SEED + 1).customers(1_000);
    }

    /** Where they belong. */
    public static List<String> released() {
        try (InputStream file = ThousandCustomers.class.getResourceAsStream("/triage/thousand-placed.txt")) {
            if (file == null) {
                throw new IllegalStateException("there is no triage/thousand-placed.txt");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
