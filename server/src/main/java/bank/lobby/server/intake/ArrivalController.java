package bank.lobby.server.intake;

import bank.lobby.server.appointment.AppointmentArrivals;
import bank.lobby.server.branch.Branches;
import bank.lobby.server.customer.Customers;
import bank.lobby.server.customer.Identification;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Role;
import bank.lobby.wire.appointment.FoundAppointment;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.ticket.Arrival;
import bank.lobby.wire.ticket.ArrivalAnswer;
import bank.lobby.wire.ticket.ArrivalAppointment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * A document was shown at a kiosk. The directory is asked here already, so that its answer is there when the customer
 * touches a service; and the kiosk learns what it may offer this customer at once. Stores nothing.
 */
@RestController
class ArrivalController {

    private final Branches branches;
    private final Customers customers;
    private final AppointmentArrivals appointments;

    ArrivalController(Branches branches, Customers customers, AppointmentArrivals appointments) {
        this.branches = branches;
        this.customers = customers;
        this.appointments = appointments;
    }

    @PostMapping("/api/branches/{branch}/arrivals")
    ArrivalAnswer arrived(Caller caller, @PathVariable String branch, @RequestBody Arrival arrival) {
        branches.admit(caller, branch, Role.KIOSK);
        List<ArrivalAppointment> open = appointments.open(branch, arrival.customer()).stream()
                .map(ArrivalController::shown)
                .toList();
        return new ArrivalAnswer(open, languageOf(customers.identify(arrival.customer())));
    }

    private static ArrivalAppointment shown(FoundAppointment found) {
        return new ArrivalAppointment(found.id(), found.service(), found.serviceNames(), found.at(), found.booking());
    }

    private static @Nullable Language languageOf(Identification identification) {
        return identification instanceof Identification.Known known ? known.language() : null;
    }
}
