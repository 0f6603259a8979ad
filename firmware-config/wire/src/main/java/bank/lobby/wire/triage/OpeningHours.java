package bank.lobby.wire.triage;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a service is offered: a week of stretches, which the branch's own days override. Pure, so that a kiosk knows without
 * its server. Stretches are compared as instants, so the nights on which clocks change are no exception.
 *
 * @param week stretches by the day they begin on, earliest first; a day that is absent is closed
 */
public record OpeningHours(Map<DayOfWeek, List<Stretch>> week) {

    /** At every hour of every day. */
    public static final OpeningHours ALWAYS = new OpeningHours(Arrays.stream(DayOfWeek.values())
            .collect(
                    Collectors.toMap(day -> day, day -> List.of(new Stretch(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)))));

    /** Chosen: the longest holidays last nine days; a service that does not open for two months opens nobody knows when. */
    private static final int DAYS_AHEAD = 60;

    private static final int SEVEN_DAYS = 7;

    public OpeningHours {
        Map<DayOfWeek, List<Stretch>> copy = new EnumMap<>(DayOfWeek.class);
        if (week != null) {
            week.forEach((day, stretches) -> copy.put(day, List.copyOf(stretches)));
        }
        week = Map.copyOf(copy);
    }

    /** {@code hours}, or {@link #ALWAYS} where a service has none of its own. */
    public static OpeningHours orAlways(@Nullable OpeningHours hours) {
        return Objects.requireNonNullElse(hours, ALWAYS);
    }

    /** Whether it is open at {@code moment} in a branch in {@code zone} with {@code days} of its own. */
    public boolean isOpen(Instant moment, ZoneId zone, List<BranchDay> days) {
        return begin(moment, zone, days).isPresent();
    }

    /** The first moment after {@code moment} at which a stretch begins; empty when none does for two months. */
    public Optional<Instant> opensAfter(Instant moment, ZoneId zone, List<BranchDay> days) {
        LocalDate today = moment.atZone(zone).toLocalDate();
        return Stream.iterate(today, day -> day.plusDays(1))
                .limit(DAYS_AHEAD)
                .flatMap(day -> on(day, days).map(stretch -> stretch.begins(day, zone)))
                .filter(moment::isBefore)
                .min(Instant::compareTo);
    }

    /**
     * Since when it has been open at {@code moment} without a break; empty while it is closed, and when that is longer than
     * a week, as with what is always open.
     */
    public Optional<Instant> openSince(Instant moment, ZoneId zone, List<BranchDay> days) {
        Optional<Instant> since = begin(moment, zone, days);
        for (int i = 0; i < SEVEN_DAYS && since.isPresent(); i++) {
            Optional<Instant> before = begin(since.get().minusNanos(1), zone, days);
            if (before.isEmpty()) {
                return since;
            }
            since = before;
        }
        return Optional.empty();
    }

    /** When the stretch began that holds at {@code moment}, the earliest where some overlap. */
    private Optional<Instant> begin(Instant moment, ZoneId zone, List<BranchDay> days) {
        LocalDate today = moment.atZone(zone).toLocalDate();
        return Stream.of(today.minusDays(1), today)
                .flatMap(day -> on(day, days)
                        .filter(stretch -> moment.isBefore(stretch.ends(day, zone)))
                        .map(stretch -> stretch.begins(day, zone)))
                .filter(begin -> !moment.isBefore(begin))
                .min(Instant::compareTo);
    }

    /** Whether {@code moment} is on a day on which the branch is closed as a whole. */
    public static boolean isHoliday(Instant moment, ZoneId zone, List<BranchDay> days) {
        LocalDate today = moment.atZone(zone).toLocalDate();
        return days.stream()
                .anyMatch(day -> day.date().equals(today) && day.hours().isEmpty());
    }

    private Stream<Stretch> on(LocalDate date, List<BranchDay> days) {
        return days.stream()
                .filter(day -> day.date().equals(date))
                .findFirst()
                .map(BranchDay::hours)
                .orElseGet(() -> week.getOrDefault(date.getDayOfWeek(), List.of()))
                .stream();
    }
}
