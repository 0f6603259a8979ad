package bank.lobby.server.demo.twin;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.wire.machine.MachineReport;
import bank.lobby.wire.machine.MachineState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a twin machine says when somebody is sent to it. */
class MachineTwinTests {

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    private final MachineTwin twin = new MachineTwin();

    @Test
    void saysThatItIsFreeAtOnceAndThenEverySoOften() {
        assertThat(at(0, null, 0).report()).isEqualTo(new MachineReport(MachineState.FREE, 0));
        assertThat(at(1, null, 0).report()).isNull();
        assertThat(at(41, null, 0).report()).isEqualTo(new MachineReport(MachineState.FREE, 0));
    }

    @Test
    void isBusyOnceTheCustomerHasWalkedThereAndDoneAfterAWhile() {
        at(0, null, 0);
        at(3, 2L, 1);

        MachineTwin.Word arrived = at(8, 2L, 1);
        MachineTwin.Word working = at(20, 2L, 2);
        MachineTwin.Word ended = at(68, 2L, 2);

        assertThat(arrived).isEqualTo(new MachineTwin.Word(false, new MachineReport(MachineState.BUSY, 0)));
        assertThat(working).isEqualTo(new MachineTwin.Word(false, new MachineReport(MachineState.BUSY, 1)));
        assertThat(ended).isEqualTo(new MachineTwin.Word(true, new MachineReport(MachineState.FREE, 0)));
    }

    @Test
    void isFreeAgainWithoutHavingDoneAnythingWhenTheCustomerWentBack() {
        at(0, null, 0);
        at(8, 2L, 1);

        assertThat(at(15, null, 0)).isEqualTo(new MachineTwin.Word(false, new MachineReport(MachineState.FREE, 0)));
    }

    @Test
    void saysItAgainWhenItWasNotHeard() {
        twin.at(START, null, 0);

        assertThat(twin.at(START.plusSeconds(1), null, 0).report()).isNotNull();
    }

    /** At {@code second} of the day, with customers sent since {@code first}; the server hears it. */
    private MachineTwin.Word at(long second, @Nullable Long first, int sent) {
        Instant now = START.plusSeconds(second);
        MachineTwin.Word word = twin.at(now, first == null ? null : START.plusSeconds(first), sent);
        if (word.report() != null) {
            twin.heard(now);
        }
        return word;
    }
}
