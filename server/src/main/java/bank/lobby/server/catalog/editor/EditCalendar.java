package bank.lobby.server.catalog.editor;

import bank.lobby.server.catalog.BranchCalendar;
import bank.lobby.server.catalog.BranchCalendars;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.platform.Refusal;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.triage.BranchDay;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every change of a branch's own days, and of how long its services may be without staff. */
@Component
class EditCalendar {

    private static final int LONGEST_NAME = 24;

    /** Chosen: ten years; farther is a slip of the finger. */
    private static final int FARTHEST_DAYS = 3653;

    private static final Duration LONGEST_GRACE = Duration.ofMinutes(240);

    private final BranchCommands commands;
    private final CatalogueRows rows;
    private final BranchCalendars calendars;

    EditCalendar(BranchCommands commands, CatalogueRows rows, BranchCalendars calendars) {
        this.commands = commands;
        this.rows = rows;
        this.calendars = calendars;
    }

    /**
     * Adds {@code day} or puts it in the place of {@code seen}.
     *
     * @param seen the day as the editor saw it; {@code null} where there was none
     * @throws Refusal 400 {@code invalid-day}; 409 {@code stale-day}
     */
    EditServices.Done put(BranchCommand command, @Nullable BranchDay seen, BranchDay day) {
        mustBeRight(day);
        return run(command, change -> {
            mustHaveSeen(change, day.date(), seen);
            if (Math.abs(ChronoUnit.DAYS.between(change.serviceDate(), day.date())) > FARTHEST_DAYS) {
                throw Refusal.malformed("malformed", "A day lies within ten years of today");
            }
            rows.put(change, day);
            return CatalogueChange.day(day);
        });
    }

    /** @throws Refusal 409 {@code stale-day} */
    EditServices.Done remove(BranchCommand command, BranchDay seen) {
        return run(command, change -> {
            mustHaveSeen(change, seen.date(), seen);
            rows.removeDay(change, seen.date());
            return CatalogueChange.dayRemoved(seen.date());
        });
    }

    /**
     * @param grace {@code null}: for ever
     * @throws Refusal 400 {@code malformed} when it is not 0 to 240 minutes
     */
    EditServices.Done dutyGrace(BranchCommand command, @Nullable Duration grace) {
        if (grace != null && (grace.isNegative() || grace.compareTo(LONGEST_GRACE) > 0)) {
            throw Refusal.malformed("malformed", "The grace is 0 to 240 minutes");
        }
        return run(command, change -> {
            rows.dutyGrace(change, grace);
            return CatalogueChange.dutyGrace(grace);
        });
    }

    private void mustHaveSeen(BranchChange change, LocalDate date, @Nullable BranchDay seen) {
        BranchCalendar calendar = calendars.of(change);
        BranchDay now = calendar.days().stream()
                .filter(day -> day.date().equals(date))
                .findFirst()
                .orElse(null);
        if (!Objects.equals(now, seen)) {
            throw Refusal.conflict("stale-day", "Somebody has changed this day since you saw it");
        }
    }

    private static void mustBeRight(BranchDay day) {
        boolean named = Arrays.stream(Language.values())
                .map(day.names()::in)
                .allMatch(name -> !name.isBlank() && name.length() <= LONGEST_NAME);
        if (!named || !ServiceCheck.apart(day.hours())) {
            throw Refusal.malformed(
                    "invalid-day", "A day has a short name in every language, and its hours do not overlap");
        }
    }

    private EditServices.Done run(BranchCommand command, Function<BranchChange, CatalogueChange> edit) {
        return commands.run(command, EditServices.Done.class, change -> {
                    change.append(edit.apply(change).event());
                    return Optional.of(new EditServices.Done(change.rev()));
                })
                .orElseThrow();
    }
}
