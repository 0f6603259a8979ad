package bank.lobby.server.availability;

import bank.lobby.server.catalog.BankingService;
import bank.lobby.server.catalog.BranchCalendar;
import bank.lobby.server.catalog.ServiceTerms;
import bank.lobby.server.catalog.TicketQuota;
import bank.lobby.wire.triage.ClosedReason;
import bank.lobby.wire.triage.OpeningHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The decision whether a ticket is given for a service. Pure.
 *
 * <p>Nobody able on duty closes a service only after the branch's grace: staff sign in when the doors are open already and
 * sign out for lunch. The grace runs from the opening of the hours or from when the last one able signed out, whichever is
 * later. A service without hours of its own has no opening: its grace runs from the first sign-in of the business day in
 * the branch, and before that it is not closed for want of staff.
 */
final class Availability {

    private final BankingService service;
    private final BranchCalendar calendar;
    private final BusinessDay day;

    Availability(BankingService service, BranchCalendar calendar, BusinessDay day) {
        this.service = service;
        this.calendar = calendar;
        this.day = day;
    }

    /**
     * @param reason why no ticket is given; {@code null} when one is
     * @param opensAt when one is given again; {@code null} when one is now or nobody knows
     */
    record Verdict(@Nullable ClosedReason reason, @Nullable Instant opensAt) {

        static final Verdict OPEN = new Verdict(null, null);

        boolean isOpen() {
            return reason == null;
        }
    }

    /** By the menu and the clock alone. */
    Verdict offered() {
        if (service.withdrawn()) {
            return new Verdict(ClosedReason.WITHDRAWN, null);
        }
        if (isOpen(day.now())) {
            return Verdict.OPEN;
        }
        boolean holiday = OpeningHours.isHoliday(day.now(), day.zone(), calendar.days());
        return closed(holiday ? ClosedReason.HOLIDAY : ClosedReason.HOURS, opensAfter(day.now()));
    }

    /** By everything, with {@code use} as it stands. */
    Verdict given(ServiceUse use) {
        Verdict offered = offered();
        if (!offered.isOpen()) {
            return offered;
        }
        ServiceTerms terms = service.terms();
        if (use.nextNumber() > terms.numberTo()) {
            return closed(ClosedReason.NUMBERS, openFrom(day.end()));
        }
        TicketQuota quota = terms.quota();
        if (quota.perDay() != null && use.ofDay() >= quota.perDay()) {
            return closed(ClosedReason.QUOTA, openFrom(day.end()));
        }
        Optional<Running> slot = slot();
        if (slot.isPresent() && use.ofSlot() >= slot.get().slot().tickets()) {
            return closed(ClosedReason.QUOTA, openFrom(slot.get().until()));
        }
        return isStaffed(use)
                ? Verdict.OPEN
                : closed(ClosedReason.NO_COUNTER, service.menu().hours() == null ? null : opensAfter(day.now()));
    }

    /** A slot of the quota as it falls on a day. */
    record Running(TicketQuota.Slot slot, Instant from, Instant until) {}

    /** The slot that holds now, the tightest where some overlap. */
    Optional<Running> slot() {
        LocalDate today = day.now().atZone(day.zone()).toLocalDate();
        return service.terms().quota().slots().stream()
                .flatMap(slot -> Stream.of(today.minusDays(1), today)
                        .map(date -> new Running(
                                slot,
                                slot.when().begins(date, day.zone()),
                                slot.when().ends(date, day.zone()))))
                .filter(running ->
                        !day.now().isBefore(running.from()) && day.now().isBefore(running.until()))
                .min((one, other) ->
                        Integer.compare(one.slot().tickets(), other.slot().tickets()));
    }

    private boolean isStaffed(ServiceUse use) {
        Duration grace = calendar.dutyGrace();
        if (grace == null || use.ableNow()) {
            return true;
        }
        Instant since = service.menu().hours() == null
                ? use.dutySince()
                : OpeningHours.orAlways(service.menu().hours())
                        .openSince(day.now(), day.zone(), calendar.days())
                        .orElse(day.start());
        if (since == null) {
            return true;
        }
        Instant left = use.ableUntil();
        Instant unstaffed = left != null && left.isAfter(since) ? left : since;
        return day.now().isBefore(unstaffed.plus(grace));
    }

    private boolean isOpen(Instant moment) {
        return OpeningHours.orAlways(service.menu().hours()).isOpen(moment, day.zone(), calendar.days());
    }

    private @Nullable Instant openFrom(Instant moment) {
        return isOpen(moment) ? moment : opensAfter(moment);
    }

    private @Nullable Instant opensAfter(Instant moment) {
        return OpeningHours.orAlways(service.menu().hours())
                .opensAfter(moment, day.zone(), calendar.days())
                .orElse(null);
    }

    private static Verdict closed(ClosedReason reason, @Nullable Instant opensAt) {
        return new Verdict(reason, opensAt);
    }
}
