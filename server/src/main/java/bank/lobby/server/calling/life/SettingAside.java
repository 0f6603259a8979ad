package bank.lobby.server.calling.life;

import static java.util.Objects.requireNonNull;

import bank.lobby.server.calling.life.Steps.Decided;
import bank.lobby.server.catalog.Reasons;
import bank.lobby.server.counter.Counter;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.TicketCourse;
import bank.lobby.server.ticket.TicketCourse.Bond;
import bank.lobby.server.ticket.TicketCourse.Parking;
import bank.lobby.server.ticket.TicketProgress;
import bank.lobby.server.ticket.TicketStep;
import bank.lobby.server.ticket.TicketView;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 挂起: a customer who has to fetch or fill in something keeps the ticket, the arrival and, as a rule, the counter. */
@Component
public class SettingAside {

    private final Steps steps;
    private final LifeRules rules;
    private final Reasons reasons;

    SettingAside(Steps steps, LifeRules rules, Reasons reasons) {
        this.steps = steps;
        this.rules = rules;
        this.reasons = reasons;
    }

    /**
     * @param reason code of the reason
     * @param minutes until it comes back by itself; {@code null} is what the branch usually gives
     * @param anyCounter whether any counter of the service may call it then, not only this one
     */
    public record Aside(
            String reason,
            @Nullable Integer minutes,
            @Nullable Boolean anyCounter) {

        public Aside {
            requireNonNull(reason, "reason");
        }
    }

    /**
     * @throws Refusal 409 {@code ticket-state}; 403 {@code not-your-counter}; 404 {@code unknown-reason}; 400
     *     {@code malformed} for a time that is too long
     */
    public TicketView park(BranchCommand command, UUID id, Aside aside) {
        return steps.run(command, id, (change, standing) -> {
            Ticket ticket = standing.ticket();
            TicketProgress next = ticket.progress().take(TicketStep.PARK);
            Counter counter = standing.own(change);
            reasons.mustKnow(Reasons.Kind.PARK, aside.reason());
            LifeRule rule = rules.of(change);
            Integer asked = aside.minutes();
            int minutes = asked == null ? rule.parkMinutes() : asked;
            if (minutes < 1 || minutes > rule.parkLimitMinutes()) {
                throw Refusal.malformed(
                        "malformed", "A ticket is set aside for 1 to " + rule.parkLimitMinutes() + " minutes");
            }
            Instant until = change.now().plus(Duration.ofMinutes(minutes));
            boolean free = Boolean.TRUE.equals(aside.anyCounter());
            TicketCourse course = ticket.course()
                    .bound(free ? null : Bond.to(counter.no(), counter.openSession()))
                    .parked(new Parking(until, aside.reason(), false));
            return Decided.of(TicketStep.PARK, ticket.with(next, course));
        });
    }

    /** Back in line, by hand or because it is time. */
    public TicketView unpark(BranchCommand command, UUID id) {
        return steps.run(command, id, (change, standing) -> back(standing.ticket()));
    }

    /** Notes that staff were reminded; only while it is parked and they were not. */
    TicketView remind(BranchCommand command, UUID id) {
        return steps.run(command, id, (change, standing) -> {
            Ticket ticket = standing.ticket();
            TicketProgress same = ticket.progress().take(TicketStep.REMIND);
            Parking parking = ticket.course().parking();
            if (parking == null || parking.reminded()) {
                throw Refusal.conflict("already-reminded", "Staff were reminded of this ticket");
            }
            TicketCourse course = ticket.course().parked(new Parking(parking.until(), parking.reason(), true));
            return Decided.of(TicketStep.REMIND, ticket.with(same, course));
        });
    }

    private static Decided back(Ticket ticket) {
        TicketProgress next = ticket.progress().take(TicketStep.UNPARK);
        return Decided.of(TicketStep.UNPARK, ticket.with(next, ticket.course().parked(null)));
    }
}
