package bank.lobby.server.station;

import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Role;
import bank.lobby.wire.station.PrinterReport;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The word of a kiosk on its printer. */
@RestController
class PrinterController {

    private final StationPrinters printers;

    PrinterController(StationPrinters printers) {
        this.printers = printers;
    }

    @PutMapping("/api/branches/{branch}/printer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(Caller caller, @PathVariable String branch, @RequestBody PrinterReport report) {
        caller.mustBe(branch, Role.KIOSK);
        printers.report(caller, branch, report);
    }
}
