package bank.lobby.screens;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Runs the tests of words in {@code src/test/js} over every {@code messages} folder of every module. */
class MessagesTests {

    @Test
    void everyFolderSaysTheSameThingsInThreeLanguages() {
        Node.Outcome outcome = Node.test("messages.test.js");

        assertThat(outcome.exit()).as(outcome.output()).isZero();
    }

    @Test
    void staffAndCustomersEachReadOneWordForANoShow() {
        Node.Outcome outcome = Node.test("words.test.js");

        assertThat(outcome.exit()).as(outcome.output()).isZero();
    }
}
