package bank.lobby.server.push.duty;

import bank.lobby.server.platform.AccessRevoked;
import bank.lobby.server.platform.Presence;
import bank.lobby.server.push.duty.DutyEvent.Ended;
import bank.lobby.server.push.rule.PushRule;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the roster honest: notes whose tablets are heard on this node, gives up those that nobody has heard, and ends the
 * duty of people who signed out, stayed away or forgot it overnight.
 */
@Component
class DutyWatch {

    /** Chosen: several looks of this watch missed on every node, on top of the silence the socket allows. */
    private static final Duration SILENT = Duration.ofSeconds(12);

    private static final String STREAM = "lobby";

    private static final Logger LOG = LoggerFactory.getLogger(DutyWatch.class);

    private final Presence presence;
    private final Duties duties;
    private final DutyDesk desk;
    private final InstantSource clock;

    DutyWatch(Presence presence, Duties duties, DutyDesk desk, InstantSource clock) {
        this.presence = presence;
        this.duties = duties;
        this.desk = desk;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${lobby.server.push.duty-watch:3s}")
    void watch() {
        try {
            List<Duties.Place> here = presence.here().stream()
                    .filter(each -> each.stream().equals(STREAM))
                    .map(each -> new Duties.Place(each.branch(), each.callerId()))
                    .toList();
            Instant now = clock.instant();
            duties.seen(here, now).forEach(place -> desk.reach(place, true));
            duties.silentSince(now.minus(SILENT)).forEach(place -> desk.reach(place, false));
            duties.absent(now, PushRule.USUAL.absenceMinutes()).forEach(place -> desk.end(place, Ended.ABSENT));
            duties.fromYesterday(now).forEach(place -> desk.end(place, Ended.DAY_OVER));
        } catch (DataAccessException away) {
            LOG.warn("The duty roster could not be watched: {}", away.getMessage());
        }
    }

    /** Signing out ends duty at once. If it cannot be stored now, the absence is noticed later. */
    @EventListener
    void revoked(AccessRevoked revoked) {
        try {
            duties.branchesOf(revoked.callerId())
                    .forEach(branch -> desk.end(new Duties.Place(branch, revoked.callerId()), Ended.SIGNED_OUT));
        } catch (DataAccessException away) {
            LOG.warn("Duty of somebody who signed out could not be ended: {}", away.getMessage());
        }
    }
}
