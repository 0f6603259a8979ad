package bank.lobby.server.demo.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a round came to, in words and for machines. */
class ResultTests {

    private final Meter.Used before = new Meter.Used(100, 10, 50, 5, 1_000, 10, 20, 5);
    private final Meter.Used after = new Meter.Used(300, 30, 150, 25, 401_000, 1_010, 1_420, 205);
    private final Result result = new Result(
            "life",
            100,
            16,
            0,
            4,
            200,
            0,
            250,
            new Result.Quantiles(1.25, 9),
            new Result.Quantiles(2, 12.5),
            new Result.Quantiles(0, 0),
            new Result.Quantiles(0, 0),
            after.since(before, 200));

    @Test
    void holdsWhatWasUsedAgainstTheCommands() {
        assertThat(result.each()).isEqualTo(new Meter.Used(1, 0.1, 0.5, 0.1, 2_000, 5, 7, 1));
    }

    @Test
    void holdsTheCommandsAgainstTheCommits() {
        assertThat(result.rate()).isEqualTo(50);
        assertThat(result.ofCommits()).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void standsUnderItsHead() {
        assertThat(result.line().indexOf('|')).isEqualTo(Result.HEAD.indexOf('|'));
        assertThat(result.line()).hasSameSizeAs(Result.HEAD).contains("1.3 / 9.0", "2.0 / 12.5", "1.50");
    }

    @Test
    void tellsMachinesTheRatiosToo() {
        JsonNode told = JsonMapper.builder().build().readTree(Statements.json(Map.of("round", result)));

        assertThat(told.at("/round/rate").asDouble()).isEqualTo(50);
        assertThat(told.at("/round/ofCommits").asDouble()).isCloseTo(0.2, within(1e-9));
        assertThat(told.at("/round/each/serverMs").asDouble()).isEqualTo(1);
    }
}
