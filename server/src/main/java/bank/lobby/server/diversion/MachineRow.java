package bank.lobby.server.diversion;

import bank.lobby.wire.machine.MachineReport;
import bank.lobby.wire.machine.MachineState;
import bank.lobby.wire.station.Names;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A machine as the table keeps it.
 *
 * @param meanMinutes how long one customer is usually at it
 * @param station the station that reports for it; {@code null} before the first report
 * @param stationRevoked whether that station was shut out, so that another may take its place
 * @param queue how many wait in front of it beside whoever is at it
 * @param reportedAt from when its silence is counted; {@code null} for a machine that never reports
 * @param byStaff whether staff said last how it is. That it is out of order stands until they say otherwise: a machine does
 *     not notice everything that is wrong with it
 */
record MachineRow(
        String code,
        String kind,
        Names names,
        Names place,
        String icon,
        int meanMinutes,
        @Nullable UUID station,
        boolean stationRevoked,
        MachineState state,
        Instant since,
        int queue,
        @Nullable Instant reportedAt,
        boolean byStaff) {

    /** As {@code reporter}, its own station, says; a state that stays keeps its since. */
    MachineRow saidByItself(MachineReport report, Instant now, UUID reporter) {
        return shutByStaff()
                ? with(reporter, state, since, 0, now, true)
                : with(reporter, report.state(), since(report.state(), now), waiting(report), now, false);
    }

    /** As staff say. A machine that reports has then to speak again before long, as ever. */
    MachineRow saidByStaff(MachineReport report, Instant now) {
        return with(
                station,
                report.state(),
                since(report.state(), now),
                waiting(report),
                station == null ? null : now,
                true);
    }

    /** Once nothing was heard of it for too long. */
    MachineRow unknown(Instant now) {
        return with(station, MachineState.UNKNOWN, now, 0, reportedAt, false);
    }

    /** The same machine set up anew; how it is stays. */
    MachineRow setUp(String newKind, Names newNames, Names newPlace, String newIcon, int mean) {
        return new MachineRow(
                code,
                newKind,
                newNames,
                newPlace,
                newIcon,
                mean,
                station,
                stationRevoked,
                state,
                since,
                queue,
                reportedAt,
                byStaff);
    }

    /** Whether it should have spoken after {@code last} and has not. */
    boolean isSilent(Instant last) {
        return state != MachineState.UNKNOWN && !shutByStaff() && reportedAt != null && !reportedAt.isAfter(last);
    }

    /** Whether anybody but the clock would notice the difference to {@code other}. */
    boolean looksLike(MachineRow other) {
        return state == other.state
                && queue == other.queue
                && byStaff == other.byStaff
                && Objects.equals(station, other.station);
    }

    MachineView view(Instant now) {
        return new MachineView(code, kind, names, place, icon, state, since, queue, waitMinutes(now), byStaff, false);
    }

    private boolean shutByStaff() {
        return byStaff && state == MachineState.OUT_OF_ORDER;
    }

    private Instant since(MachineState next, Instant now) {
        return next == state ? since : now;
    }

    private static int waiting(MachineReport report) {
        Integer queue = report.queue();
        return queue == null || report.state() != MachineState.BUSY ? 0 : queue;
    }

    private MachineRow with(
            @Nullable UUID newStation,
            MachineState newState,
            Instant newSince,
            int newQueue,
            @Nullable Instant spoke,
            boolean staff) {
        boolean revoked = stationRevoked && Objects.equals(newStation, station);
        return new MachineRow(
                code,
                kind,
                names,
                place,
                icon,
                meanMinutes,
                newStation,
                revoked,
                newState,
                newSince,
                newQueue,
                spoke,
                staff);
    }

    /**
     * Minutes until somebody who goes there now can begin: of whoever is at it what is left of the mean, at least one, and the
     * mean of everybody in front.
     */
    private @Nullable Integer waitMinutes(Instant now) {
        return switch (state) {
            case FREE -> 0;
            case BUSY -> {
                long at = Math.max(0, Duration.between(since, now).toMinutes());
                yield (int) Math.max(1, meanMinutes - at) + queue * meanMinutes;
            }
            case OUT_OF_ORDER, UNKNOWN -> null;
        };
    }
}
