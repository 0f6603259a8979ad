package bank.lobby.device.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import bank.lobby.device.twin.PtyCable;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwinCommandTests {

    @TempDir
    Path here;

    @Test
    void saysWhereItIsAndObeysWhatIsTyped() {
        Typed typed = Typed.in(
                here, new StringReader("cover-open\nlate=800ms\ncover-opne\nhelp\nquit\n"), "twin", "twin-80mm");

        assertThat(typed.exit()).isZero();
        assertThat(typed.out())
                .contains("twin of twin-80mm at tcp://127.0.0.1:", "./lobby device try twin-80mm tcp://127.0.0.1:")
                .contains("cover-open: done", "late=800ms: done", "did you mean cover-open?")
                .contains("the roll ends now, or after so many bytes");
    }

    @Test
    void hangsOnAPseudoTerminalOfTheGivenName() {
        assumeThat(PtyCable.possible()).as("socat is not installed").isTrue();

        Typed typed = Typed.in(here, new StringReader("quit\n"), "twin", "twin-led", "--link", "pty", "--at", "sign");

        assertThat(typed.out()).contains("twin of twin-led at " + here.resolve("sign"));
    }

    @Test
    void leavesAFileAloneThatStandsWhereItsTerminalShould() throws Exception {
        Path file = Files.writeString(here.resolve("notes"), "mine");

        Typed typed = Typed.in(here, "twin", "twin-led", "--link", "pty", "--at", "notes");

        assertThat(typed.exit()).isEqualTo(2);
        assertThat(file).hasContent("mine");
    }

    @Test
    void refusesAFaultItDoesNotKnow() {
        Typed typed = Typed.in(here, "twin", "twin-80mm", "--fault", "on-fire");

        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err()).contains("'on-fire' means nothing to this twin. It knows", "paper-out", "late=800ms");
    }

    @Test
    void refusesALinkThatIsNone() {
        assertThat(Typed.in(here, "twin", "twin-80mm", "--link", "carrier-pigeon")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void saysWhyAReaderThatTypesHasNoTwin() {
        Typed typed = Typed.in(here, "twin", "twin-wedge");

        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err()).contains("a keyboard at the kiosk page is its twin");
    }
}
