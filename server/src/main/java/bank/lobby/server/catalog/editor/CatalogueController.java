package bank.lobby.server.catalog.editor;

import static java.util.Objects.requireNonNull;

import bank.lobby.server.branch.Branches;
import bank.lobby.server.catalog.BranchCalendar;
import bank.lobby.server.catalog.BranchCalendars;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.CommandKeys;
import bank.lobby.server.platform.OneMoment;
import bank.lobby.server.platform.Role;
import bank.lobby.wire.triage.BranchDay;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The service catalogue over HTTP, for supervisors and head office. */
@RestController
@RequestMapping("/api/branches/{branch}/catalogue")
class CatalogueController {

    private final Branches branches;
    private final CatalogueRows rows;
    private final BranchCalendars calendars;
    private final EditServices services;
    private final EditCalendar calendar;
    private final CopyServices copies;
    private final OneMoment moment;
    private final InstantSource clock;

    CatalogueController(
            Branches branches,
            CatalogueRows rows,
            BranchCalendars calendars,
            EditServices services,
            EditCalendar calendar,
            CopyServices copies,
            OneMoment moment,
            InstantSource clock) {
        this.branches = branches;
        this.rows = rows;
        this.calendars = calendars;
        this.services = services;
        this.calendar = calendar;
        this.copies = copies;
        this.moment = moment;
        this.clock = clock;
    }

    /** @param rev revision of the service as the editor saw it */
    record Saved(long rev, ServiceDraft service) {
        Saved {
            requireNonNull(service, "service");
        }
    }

    /** @param rev revision of the service as the editor saw it */
    record Seen(long rev) {}

    /** @param seen the order the editor saw */
    record Order(List<String> seen, List<String> codes) {
        Order {
            seen = List.copyOf(requireNonNull(seen, "seen"));
            codes = List.copyOf(requireNonNull(codes, "codes"));
        }
    }

    /** @param seen the day as the editor saw it; {@code null} where there was none */
    record Day(@Nullable BranchDay seen, BranchDay day) {
        Day {
            requireNonNull(day, "day");
        }
    }

    /** @param minutes {@code null}: for ever */
    record Grace(@Nullable Integer minutes) {}

    /** @param codes which; empty for all */
    record Copy(String from, Set<String> codes) {
        Copy {
            requireNonNull(from, "from");
            codes = codes == null ? Set.of() : Set.copyOf(codes);
        }
    }

    @GetMapping
    Catalogue catalogue(Caller caller, @PathVariable String branch) {
        branches.admit(caller, branch, Role.SUPERVISOR);
        return moment.see(() -> {
            BranchCalendar days = calendars.of(branch);
            Duration grace = days.dutyGrace();
            return new Catalogue(
                    rows.entries(branch),
                    days.days(),
                    grace == null ? null : Math.toIntExact(grace.toMinutes()),
                    rows.lastNumbers(branch, branches.get(branch).businessDay(clock.instant())));
        });
    }

    @PostMapping("/services")
    @ResponseStatus(HttpStatus.CREATED)
    EditServices.Done add(
            Caller caller,
            @PathVariable String branch,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody ServiceDraft draft) {
        return services.add(command(caller, branch, key, "add", draft), draft);
    }

    @PutMapping("/services/{code}")
    EditServices.Done save(
            Caller caller,
            @PathVariable String branch,
            @PathVariable String code,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody Saved saved) {
        return services.save(command(caller, branch, key, "save " + code, saved), code, saved.rev(), saved.service());
    }

    @PostMapping("/services/{code}/withdraw")
    EditServices.Done withdraw(
            Caller caller,
            @PathVariable String branch,
            @PathVariable String code,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody Seen seen) {
        return services.withdraw(command(caller, branch, key, "withdraw " + code, seen), code, seen.rev(), true);
    }

    @PostMapping("/services/{code}/restore")
    EditServices.Done restore(
            Caller caller,
            @PathVariable String branch,
            @PathVariable String code,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody Seen seen) {
        return services.withdraw(command(caller, branch, key, "restore " + code, seen), code, seen.rev(), false);
    }

    @PostMapping("/services/{code}/remove")
    EditServices.Done remove(
            Caller caller,
            @PathVariable String branch,
            @PathVariable String code,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody Seen seen) {
        return services.remove(command(caller, branch, key, "remove " + code, seen), code, seen.rev());
    }

    @PutMapping("/order")
    EditServices.Done order(
            Caller caller,
            @PathVariable String branch,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody Order order) {
        return services.order(command(caller, branch, key, "order", order), order.seen(), order.codes());
    }

    @PutMapping("/days")
    EditServices.Done putDay(
            Caller caller,
            @PathVariable String branch,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody Day day) {
        return calendar.put(command(caller, branch, key, "day", day), day.seen(), day.day());
    }

    @PostMapping("/days/remove")
    EditServices.Done removeDay(
            Caller caller,
            @PathVariable String branch,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody BranchDay seen) {
        return calendar.remove(command(caller, branch, key, "no day", seen), seen);
    }

    @PutMapping("/duty-grace")
    EditServices.Done dutyGrace(
            Caller caller,
            @PathVariable String branch,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody Grace grace) {
        return calendar.dutyGrace(
                command(caller, branch, key, "grace", grace),
                grace.minutes() == null ? null : Duration.ofMinutes(grace.minutes()));
    }

    /** Head office alone: it sees the other branch's catalogue. */
    @PostMapping("/copy")
    EditServices.Done copy(
            Caller caller,
            @PathVariable String branch,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody Copy copy) {
        branches.admit(caller, copy.from(), Role.ADMIN);
        branches.admit(caller, branch, Role.ADMIN);
        return copies.copy(command(caller, branch, key, "copy", copy), copy.from(), copy.codes());
    }

    private BranchCommand command(Caller caller, String branch, String key, String verb, Object body) {
        branches.admit(caller, branch, Role.SUPERVISOR);
        return new BranchCommand(branch, key, caller, "catalogue " + verb + " " + Columns.write(body));
    }
}
