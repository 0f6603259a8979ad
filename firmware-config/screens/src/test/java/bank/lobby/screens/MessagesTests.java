package bank.lobby.screens;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Runs {@code src/test/js/messages.test.js} over every {@code messages} folder of every module. */
class MessagesTests {

    @Test
    void everyFolderSaysTheSameThingsInThreeLanguages() {
        Node.Outcome outcome = Node.test("messages.test.js");

        assertThat(outcome.exit()).as(outcome.output()).isZero();
    }
}
