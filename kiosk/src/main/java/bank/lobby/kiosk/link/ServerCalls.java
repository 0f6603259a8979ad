package bank.lobby.kiosk.link;

import bank.lobby.wire.appointment.CheckIn;
import bank.lobby.wire.appointment.CheckInAnswer;
import bank.lobby.wire.machine.MachineHall;
import bank.lobby.wire.machine.MachineOffer;
import bank.lobby.wire.print.SlipOrder;
import bank.lobby.wire.print.SlipOutcome;
import bank.lobby.wire.station.Enrolment;
import bank.lobby.wire.station.EnrolmentRequest;
import bank.lobby.wire.station.PrinterReport;
import bank.lobby.wire.ticket.Arrival;
import bank.lobby.wire.ticket.ArrivalAnswer;
import bank.lobby.wire.ticket.IssuedTicket;
import bank.lobby.wire.ticket.TicketRequest;
import bank.lobby.wire.triage.BranchPlan;
import bank.lobby.wire.triage.ServiceAvailability;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The server's calls as a kiosk makes them. Throws what the client throws; {@link ServerDesk} makes answers of it. */
@HttpExchange("/api")
interface ServerCalls {

    @PostExchange("/enrolment")
    Enrolment enrol(@RequestBody EnrolmentRequest request);

    @GetExchange("/branches/{branch}/plan")
    BranchPlan plan(@PathVariable String branch);

    @PostExchange("/branches/{branch}/tickets")
    IssuedTicket issue(
            @PathVariable String branch,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody TicketRequest request);

    @PostExchange("/branches/{branch}/arrivals")
    ArrivalAnswer arrived(@PathVariable String branch, @RequestBody Arrival arrival);

    @PostExchange("/branches/{branch}/appointments/check-in")
    CheckInAnswer checkIn(@PathVariable String branch, @RequestBody CheckIn checkIn);

    @GetExchange("/branches/{branch}/availability")
    ServiceAvailability[] availability(@PathVariable String branch);

    @GetExchange("/branches/{branch}/machines")
    MachineHall machines(@PathVariable String branch);

    @PostExchange("/branches/{branch}/diversions")
    void offer(
            @PathVariable String branch, @RequestHeader("Idempotency-Key") String key, @RequestBody MachineOffer offer);

    @GetExchange("/branches/{branch}/slip-orders")
    SlipOrder[] orders(@PathVariable String branch);

    @PutExchange("/branches/{branch}/printer")
    void report(@PathVariable String branch, @RequestBody PrinterReport report);

    @PostExchange("/slip-jobs/{job}/outcome")
    void report(@PathVariable UUID job, @RequestHeader("Idempotency-Key") String key, @RequestBody SlipOutcome outcome);
}
