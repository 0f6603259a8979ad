package bank.lobby.server.station;

import bank.lobby.wire.station.Enrolment;
import bank.lobby.wire.station.EnrolmentRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/enrolment}, open to anybody with a code. */
@RestController
class EnrolmentController {

    static final String PATH = "/api/enrolment";

    private final EnrolStation enrolStation;

    EnrolmentController(EnrolStation enrolStation) {
        this.enrolStation = enrolStation;
    }

    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.CREATED)
    Enrolment enrol(@RequestBody EnrolmentRequest asked, HttpServletRequest request) {
        return enrolStation.enrol(asked, request.getRemoteAddr());
    }
}
