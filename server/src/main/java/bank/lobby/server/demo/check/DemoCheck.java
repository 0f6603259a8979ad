package bank.lobby.server.demo.check;

import java.io.IOException;
import java.nio.file.Path;

/**
 * {@code ./lobby demo --check}: walks one customer through everything a branch has. Arguments: the first port, the
 * demo's home. Exit code 0 when every hop was seen, 1 when one was not.
 */
public final class DemoCheck {

    private DemoCheck() {}

    static void main(String[] arguments) throws IOException {
        int base = Integer.parseInt(arguments[0]);
        Report report = new Report();
        try (Journey journey = new Journey(base, Accounts.of(Path.of(arguments[1])), report)) {
            journey.prepare();
            journey.priorityCustomer();
            journey.walkIn();
            journey.machine();
            journey.appointment();
            journey.refusals();
            System.out.printf("%nAll %d hops were seen.%n", report.hops());
            System.exit(0);
        } catch (CheckFailed failed) {
            System.out.printf("%nThe journey broke after %d hops: %s%n", report.hops(), failed.getMessage());
            System.exit(1);
        }
    }
}
