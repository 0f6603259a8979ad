package bank.lobby.server.diversion;

import bank.lobby.server.catalog.Services;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.TicketCourse;
import bank.lobby.server.ticket.TicketProgress;
import bank.lobby.server.ticket.TicketStep;
import bank.lobby.server.ticket.Tickets;
import bank.lobby.wire.machine.MachineState;
import bank.lobby.wire.triage.TriageFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * 分流: a lobby manager sends a waiting customer to a machine. The ticket is set aside and keeps its place; it comes back by itself,
 * at once when the machine did not help, and never when it did.
 */
@Component
class Divert {

    /** Reason of the parking; not among those a teller chooses from. */
    static final String REASON = "diverted";

    /** Chosen: twice what the slowest machine takes, and a little to walk. */
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final BranchCommands commands;
    private final Tickets tickets;
    private final Services services;
    private final Machines machines;
    private final DiversionRows rows;

    Divert(BranchCommands commands, Tickets tickets, Services services, Machines machines, DiversionRows rows) {
        this.commands = commands;
        this.tickets = tickets;
        this.services = services;
        this.machines = machines;
        this.rows = rows;
    }

    /**
     * @param id of the ticket
     * @param machine code
     * @throws Refusal 409 {@code ticket-state}, {@code machine-cannot}, {@code machine-out-of-order},
     *     {@code care-not-diverted}; 404 {@code unknown-machine}
     */
    Diversion run(BranchCommand command, UUID id, String machine) {
        return commands.run(command, Diversion.class, change -> Optional.of(divert(change, id, machine)))
                .orElseThrow();
    }

    private Diversion divert(BranchChange change, UUID id, String machine) {
        Ticket ticket = tickets.get(change, id);
        TicketProgress parked = ticket.progress().take(TicketStep.DIVERT);
        if (!tickets.facts(change, id).care().equals(TriageFacts.NONE)) {
            throw Refusal.conflict("care-not-diverted", "A customer who is given special care is sent to no machine");
        }
        MachineRow row = machines.mustDo(change.branch(), machine, services.get(change, ticket.service()));
        if (row.state() == MachineState.OUT_OF_ORDER) {
            throw Refusal.conflict("machine-out-of-order", "That machine serves nobody now")
                    .with("machine", machine);
        }
        Diversion diversion = new Diversion(
                UUID.randomUUID().toString(),
                ticket.service(),
                machine,
                DiversionState.TAKEN,
                change.now(),
                change.now(),
                id);
        rows.store(change, diversion, null);
        TicketCourse course = ticket.course().parked(parking(change.now()));
        tickets.change(change, TicketStep.DIVERT.event(), ticket, ticket.with(parked, course));
        return diversion;
    }

    /** How a ticket is set aside for a machine from {@code now} on. */
    static TicketCourse.Parking parking(Instant now) {
        return new TicketCourse.Parking(now.plus(KEPT), REASON, false);
    }
}
