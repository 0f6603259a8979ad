package bank.lobby.kiosk.page;

import static java.util.Objects.requireNonNull;

import bank.lobby.kiosk.issue.OfferDesk;
import bank.lobby.kiosk.issue.TicketDesk;
import bank.lobby.kiosk.plan.PlanKeeper;
import bank.lobby.kiosk.touch.Turn;
import bank.lobby.kiosk.touch.Wish;
import bank.lobby.wire.machine.MachineOffer;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.triage.BranchPlan;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the customer did on the page. Answers at once; what comes of it arrives in the page's state. */
@RestController
@RequestMapping(path = "/kiosk/api", consumes = "application/json")
class TouchController {

    private final TicketDesk desk;
    private final Turn turn;
    private final PlanKeeper plans;
    private final OfferDesk offers;

    TouchController(TicketDesk desk, Turn turn, PlanKeeper plans, OfferDesk offers) {
        this.desk = desk;
        this.turn = turn;
        this.plans = plans;
        this.offers = offers;
    }

    record TouchBody(
            UUID touch,
            String service,
            Language language,
            @Nullable String care,
            @Nullable UUID appointment,
            @Nullable Boolean cameBack) {
        TouchBody {
            requireNonNull(touch, "touch");
            requireNonNull(service, "service");
            requireNonNull(language, "language");
        }

        Wish wish() {
            return new Wish(service, language, care, appointment, Boolean.TRUE.equals(cameBack));
        }
    }

    record OfferBody(UUID offer, String service, String machine, MachineOffer.Outcome outcome) {
        OfferBody {
            requireNonNull(offer, "offer");
            requireNonNull(service, "service");
            requireNonNull(machine, "machine");
            requireNonNull(outcome, "outcome");
        }
    }

    record DoneBody(UUID touch) {
        DoneBody {
            requireNonNull(touch, "touch");
        }
    }

    @PostMapping("/tickets")
    ResponseEntity<?> touch(@RequestBody TouchBody body) {
        if (!isOffered(body.service())) {
            return Problems.of(HttpStatus.NOT_FOUND, "unknown-service", "This kiosk does not offer " + body.service());
        }
        return switch (desk.take(body.touch(), body.wish())) {
            case Turn.Verdict.Ask asked -> ResponseEntity.accepted().build();
            case Turn.Verdict.Known known -> ResponseEntity.accepted().build();
            case Turn.Verdict.Busy busy ->
                Problems.of(HttpStatus.CONFLICT, "touch-in-progress", "Another touch stands");
        };
    }

    /** A machine was offered, or the customer has answered; who it is goes along sealed, so that coming back is known. */
    @PostMapping("/offers")
    ResponseEntity<Void> offer(@RequestBody OfferBody body) {
        offers.tell(new MachineOffer(body.offer(), body.service(), body.machine(), body.outcome(), turn.customer()));
        return ResponseEntity.accepted().build();
    }

    @PostMapping("/done")
    ResponseEntity<Void> done(@RequestBody DoneBody body) {
        desk.done(body.touch());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/card/forget")
    ResponseEntity<Void> forgetCard() {
        turn.forgetCard();
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<ProblemDetail> malformed(HttpMessageNotReadableException unreadable) {
        return Problems.of(HttpStatus.BAD_REQUEST, "malformed", "The body is not what this call takes");
    }

    private boolean isOffered(String service) {
        BranchPlan plan = plans.plan();
        return plan != null
                && plan.services().stream().anyMatch(offered -> offered.code().equals(service));
    }
}
