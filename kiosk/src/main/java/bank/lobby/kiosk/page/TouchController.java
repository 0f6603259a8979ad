package bank.lobby.kiosk.page;

import static java.util.Objects.requireNonNull;

import bank.lobby.kiosk.issue.TicketDesk;
import bank.lobby.kiosk.plan.PlanKeeper;
import bank.lobby.kiosk.touch.Turn;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.triage.BranchPlan;
import java.net.URI;
import java.util.UUID;
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

    TouchController(TicketDesk desk, Turn turn, PlanKeeper plans) {
        this.desk = desk;
        this.turn = turn;
        this.plans = plans;
    }

    record TouchBody(UUID touch, String service, Language language) {
        TouchBody {
            requireNonNull(touch, "touch");
            requireNonNull(service, "service");
            requireNonNull(language, "language");
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
            return problem(HttpStatus.NOT_FOUND, "unknown-service", "This kiosk does not offer " + body.service());
        }
        return switch (desk.take(body.touch(), body.service(), body.language())) {
            case Turn.Verdict.Ask asked -> ResponseEntity.accepted().build();
            case Turn.Verdict.Known known -> ResponseEntity.accepted().build();
            case Turn.Verdict.Busy busy -> problem(HttpStatus.CONFLICT, "touch-in-progress", "Another touch stands");
        };
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
        return problem(HttpStatus.BAD_REQUEST, "malformed", "The body is not what this call takes");
    }

    private boolean isOffered(String service) {
        BranchPlan plan = plans.plan();
        return plan != null
                && plan.services().stream().anyMatch(offered -> offered.code().equals(service));
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String slug, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:lobby:problem:" + slug));
        return ResponseEntity.status(status).body(problem);
    }
}
