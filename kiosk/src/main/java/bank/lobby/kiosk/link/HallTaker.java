package bank.lobby.kiosk.link;

import bank.lobby.wire.machine.MachineHall;
import bank.lobby.wire.triage.ServiceAvailability;
import java.util.List;

/** Whom {@link HallWatch} hands what it heard of services and machines; called on its thread. */
public interface HallTaker {

    void take(List<ServiceAvailability> services);

    void take(MachineHall machines);
}
