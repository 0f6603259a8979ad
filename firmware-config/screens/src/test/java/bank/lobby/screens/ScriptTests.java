package bank.lobby.screens;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the tests of the pure modules, {@code src/test/js/*.test.js}, by Node's own test runner. */
class ScriptTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "live",
                "ask",
                "states",
                "pushes",
                "counter-work",
                "counter-desk",
                "plan-edit",
                "service-edit",
                "menu-order",
                "draft-saver",
                "kiosk-flow",
                "machines",
                "seal",
                "document"
            })
    void passesItsOwnTests(String script) {
        Node.Outcome outcome = Node.test(script + ".test.js");

        assertThat(outcome.exit()).as(outcome.output()).isZero();
        assertThat(outcome.output()).doesNotContain("tests 0");
    }
}
