package bank.lobby.kiosk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.kiosk.SampleBranch;
import bank.lobby.wire.machine.Machine;
import bank.lobby.wire.machine.MachineHall;
import bank.lobby.wire.machine.MachineState;
import bank.lobby.wire.triage.MenuService;
import bank.lobby.wire.triage.ServiceAvailability;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which machine is worth offering, and when. */
class HallKeeperTests {

    private static final MenuService CASH = SampleBranch.services().getFirst();

    private final HallKeeper hall = new HallKeeper();

    @Test
    void offersTheMachineThatIsSoonest() {
        likely(20);
        machines(machine("a", MachineState.BUSY, 4), machine("b", MachineState.BUSY, 2));

        assertThat(hall.quicker(CASH)).isNotNull().extracting(Machine::id).isEqualTo("b");
    }

    @Test
    void offersNoneThatSavesLessThanAQuestionCosts() {
        likely(4);
        machines(machine("a", MachineState.BUSY, 2));

        assertThat(hall.quicker(CASH)).isNull();
    }

    @Test
    void offersNoneOfWhichNobodyKnowsHowLongItTakes() {
        likely(20);
        machines(machine("a", MachineState.OUT_OF_ORDER, null), machine("b", MachineState.UNKNOWN, null));

        assertThat(hall.quicker(CASH)).isNull();
    }

    @Test
    void offersNoneWhereNobodyKnowsHowLongACounterTakes() {
        machines(machine("a", MachineState.FREE, 0));

        assertThat(hall.quicker(CASH)).isNull();
    }

    @Test
    void offersNoneThatCannotDoTheService() {
        likely(20);
        machines(machine("a", MachineState.FREE, 0));

        assertThat(hall.quicker(SampleBranch.services().get(1))).isNull();
    }

    @Test
    void tellsOfAChangeOnceAndOnlyOfOne() {
        AtomicInteger told = new AtomicInteger();
        hall.onChange(told::incrementAndGet);

        likely(20);
        likely(20);

        assertThat(told).hasValue(1);
    }

    private void likely(int minutes) {
        hall.take(List.of(new ServiceAvailability(CASH.code(), true, null, null, minutes / 2, minutes, minutes * 2)));
    }

    private void machines(Machine... machines) {
        hall.take(new MachineHall(List.of(machines), List.of()));
    }

    private static Machine machine(String id, MachineState state, @Nullable Integer waitMinutes) {
        Machine sample = SampleBranch.machine();
        return new Machine(
                id, sample.kind(), sample.names(), sample.place(), sample.icon(), state, sample.since(), waitMinutes);
    }
}
