package bank.lobby.server.station;

import static java.util.Objects.requireNonNull;

import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.platform.Role;
import bank.lobby.wire.station.StationKind;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What administrators do with stations. */
@RestController
class StationController {

    private static final int LONGEST_NAME = 64;

    private final EnrolmentCodes codes;
    private final Stations stations;

    StationController(EnrolmentCodes codes, Stations stations) {
        this.codes = codes;
        this.stations = stations;
    }

    @PostMapping("/api/branches/{branch}/enrolment-codes")
    @ResponseStatus(HttpStatus.CREATED)
    NewCode newCode(Caller caller, @PathVariable String branch, @RequestBody CodeWanted wanted) {
        caller.mustBe(branch, Role.ADMIN);
        return codes.create(branch, wanted.kind(), wanted.name(), caller.id());
    }

    @GetMapping("/api/branches/{branch}/stations")
    List<Stations.StationRow> at(Caller caller, @PathVariable String branch) {
        caller.mustBe(branch, Role.ADMIN);
        return stations.at(branch);
    }

    @DeleteMapping("/api/stations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Caller caller, @PathVariable String id) {
        Station station = stations.require(stationId(id));
        caller.mustBe(station.branch(), Role.ADMIN);
        stations.revoke(station.id());
    }

    private static StationId stationId(String text) {
        try {
            return new StationId(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            throw Refusal.unknown("unknown-station", "There is no such station");
        }
    }

    /**
     * @param kind what the station will be
     * @param name what staff will call it, 1 to 64 characters
     */
    record CodeWanted(StationKind kind, String name) {

        CodeWanted {
            requireNonNull(kind, "kind");
            name = requireNonNull(name, "name").strip();
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                throw new IllegalArgumentException("name has 1 to " + LONGEST_NAME + " characters");
            }
        }
    }
}
