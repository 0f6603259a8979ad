package bank.lobby.server.push.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bank.lobby.server.platform.Columns;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

/** What a branch may set for its pushes, and whom that pushes. */
class PushRuleTests {

    private static final String USUAL = Columns.write(PushRule.USUAL);

    @Test
    void isKeptAsJsonAndReadAgain() {
        assertThat(Columns.read(USUAL, PushRule.class)).isEqualTo(PushRule.USUAL);
    }

    @ParameterizedTest
    @CsvSource({"0, none, false", "1, none, true", "3, none, true", "0, disabled, true", "0, infant, false"})
    void pushesByRankOrByCare(int rank, String care, boolean pushed) {
        PushRule usual = PushRule.USUAL;
        PushRule rule = new PushRule(1, List.of("disabled"), usual.groups(), 10, 15, 10, null);

        assertThat(rule.pushes(rank, care)).isEqualTo(pushed);
    }

    @Test
    void pushesNobodyByRankWhereItNamesNone() {
        PushRule rule = new PushRule(null, List.of(), PushRule.USUAL.groups(), 10, 15, 10, null);

        assertThat(rule.pushes(9, "none")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"seconds\":30>\"seconds\":4",
                "\"seconds\":30>\"seconds\":601",
                "\"code\":\"lobby\">\"code\":\"Lobby\"",
                "\"minRank\":1>\"minRank\":0",
                "\"share\":0.9>\"share\":0",
                "\"ahead\":2>\"ahead\":-1",
                "\"outcomeMinutes\":10>\"outcomeMinutes\":0"
            })
    void refusesANumberOrCodeThatMakesNoSense(String change) {
        String[] fromTo = change.split(">");
        String bad = USUAL.replace(fromTo[0], fromTo[1]);

        assertThat(bad).isNotEqualTo(USUAL);
        assertThatThrownBy(() -> Columns.read(bad, PushRule.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void refusesAGroupThatWouldBeAskedTwiceAndNoGroupAtAll() {
        PushRule.Group group = PushRule.USUAL.groups().getFirst();

        assertThatThrownBy(() -> new PushRule(1, List.of(), List.of(group, group), 10, 15, 10, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PushRule(1, List.of(), List.of(), 10, 15, 10, null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
