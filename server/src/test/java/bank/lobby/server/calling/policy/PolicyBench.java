package bank.lobby.server.calling.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Plays many days under every policy at three loads: the table of the queueing rules, section 1.4, of our own world. Its
 * name keeps it out of the tests; {@code ./lobby bench policy} runs it and prints what it leaves in
 * {@code target/policy-bench.txt}.
 *
 * <p>Properties: {@code lobby.bench.days}.
 */
class PolicyBench {

    private static final int DAYS = Integer.getInteger("lobby.bench.days", 400);

    @Test
    void passesNobodyMoreThanFiveTimesOverManyDays() throws IOException {
        StringBuilder text = new StringBuilder();
        int most = 0;
        for (double load : new double[] {0.9, 1.0, 1.15}) {
            text.append("load ")
                    .append(load)
                    .append(", ")
                    .append(DAYS)
                    .append(" days: mean/90th percentile, minutes\n");
            text.append(PolicyTable.head());
            for (PolicyTable.Row row : PolicyTable.ALL) {
                HallResult result = PolicyTable.play(row, load, DAYS);
                text.append(PolicyTable.line(row, result));
                most = row == PolicyTable.SHARE ? Math.max(most, result.mostPasses()) : most;
            }
            text.append('\n');
        }
        Files.writeString(Path.of("target", "policy-bench.txt"), text);

        assertThat(most).isLessThanOrEqualTo(CallRule.DEFAULT.passLimit());
    }
}
