package bank.lobby.kiosk.page;

import static java.nio.charset.StandardCharsets.US_ASCII;

import bank.lobby.kiosk.issue.CheckInDesk;
import bank.lobby.kiosk.link.Answer;
import bank.lobby.kiosk.touch.PhoneSealer;
import bank.lobby.wire.appointment.CheckInAnswer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A customer says they have an appointment. What they typed comes as bytes, read from the request here and not by the framework,
 * whose debug log would write it down. Answers once the server has; nothing of it is put into the page's state.
 */
@RestController
@RequestMapping("/kiosk/api/check-in")
class CheckInController {

    /** Chosen: a code with blanks and hyphens is shorter. */
    private static final int LONGEST_CODE = 32;

    private final CheckInDesk desk;

    CheckInController(CheckInDesk desk) {
        this.desk = desk;
    }

    @PostMapping(path = "/code", consumes = "application/octet-stream")
    ResponseEntity<?> code(HttpServletRequest request) throws IOException {
        byte[] typed = typed(request, LONGEST_CODE);
        try {
            return answer(desk.byCode(new String(typed, US_ASCII)));
        } finally {
            Arrays.fill(typed, (byte) 0);
        }
    }

    @PostMapping(path = "/phone", consumes = "application/octet-stream")
    ResponseEntity<?> phone(HttpServletRequest request) throws IOException {
        return answer(desk.byPhone(typed(request, PhoneSealer.LONGEST)));
    }

    @PostMapping(path = "/shown", consumes = "application/json")
    ResponseEntity<?> shown() {
        return answer(desk.byWhatWasShown());
    }

    /** What is longer than {@code longest} is cut one after it, so that it fits nothing; the buffer is zeroed. */
    private static byte[] typed(HttpServletRequest request, int longest) throws IOException {
        byte[] buffer = new byte[longest + 1];
        try {
            int length = request.getInputStream().readNBytes(buffer, 0, buffer.length);
            return Arrays.copyOf(buffer, length);
        } finally {
            Arrays.fill(buffer, (byte) 0);
        }
    }

    private static ResponseEntity<?> answer(Answer<CheckInAnswer> answer) {
        return switch (answer) {
            case Answer.Given<CheckInAnswer> given -> ResponseEntity.ok(given.value());
            case Answer.Refused<CheckInAnswer> refused ->
                Problems.of(
                        HttpStatusCode.valueOf(refused.status()),
                        refused.isOfTheStation() ? "revoked" : refused.problem(),
                        "No appointment was found");
            case Answer.Away<CheckInAnswer> away ->
                Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "server-away", away.reason());
        };
    }
}
