package bank.lobby.kiosk.plan;

import bank.lobby.kiosk.link.HallTaker;
import bank.lobby.wire.machine.Machine;
import bank.lobby.wire.machine.MachineHall;
import bank.lobby.wire.triage.MenuService;
import bank.lobby.wire.triage.ServiceAvailability;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the server said last of services and machines, and what follows from it for a customer. Thread-safe. */
@Component
public class HallKeeper implements HallTaker {

    /** Chosen, minutes: a machine that saves less is not worth a question. */
    private static final int WORTH_ASKING = 3;

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile List<ServiceAvailability> services = List.of();
    private volatile MachineHall machines = MachineHall.NONE;

    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** What was said of {@code service}; {@code null} where nothing was: it is open then, and nobody knows how long it takes. */
    public @Nullable ServiceAvailability availability(String service) {
        return services.stream()
                .filter(each -> each.service().equals(service))
                .findFirst()
                .orElse(null);
    }

    /** The machine that serves a customer of {@code service} soonest, if that is well before a counter; {@code null} else. */
    public @Nullable Machine quicker(MenuService service) {
        ServiceAvailability counters = availability(service.code());
        Integer likely = counters == null ? null : counters.waitLikely();
        return machines.machines().stream()
                .filter(machine -> service.machineKinds().contains(machine.kind()))
                .filter(machine -> likely != null
                        && machine.waitMinutes() != null
                        && machine.waitMinutes() + WORTH_ASKING <= likely)
                .min(Comparator.comparing(machine -> Objects.requireNonNull(machine.waitMinutes())))
                .orElse(null);
    }

    /** Whether somebody was sent to a machine for {@code service} so lately that they may come back. */
    public boolean mayComeBack(String service) {
        return machines.returning().contains(service);
    }

    @Override
    public void take(List<ServiceAvailability> latest) {
        if (!latest.equals(services)) {
            services = latest;
            listeners.forEach(Runnable::run);
        }
    }

    @Override
    public void take(MachineHall latest) {
        if (!latest.equals(machines)) {
            machines = latest;
            listeners.forEach(Runnable::run);
        }
    }
}
