package bank.lobby.server.ticket;

import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Refusal;
import bank.lobby.wire.print.SlipOutcome;
import bank.lobby.wire.print.SlipState;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Declares the slips unknown of which no station has said anything for too long, so that somebody asks the customer. */
@Component
class SlipWatch {

    private static final Logger LOG = LoggerFactory.getLogger(SlipWatch.class);

    private final SlipJobs jobs;
    private final InstantSource clock;

    SlipWatch(SlipJobs jobs, InstantSource clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${lobby.server.ticket.slip-watch:5s}")
    void watch() {
        try {
            List<SlipJob> overdue = jobs.overdue(clock.instant());
            while (!overdue.isEmpty()) {
                overdue.forEach(this::giveUp);
                overdue = jobs.overdue(clock.instant());
            }
        } catch (DataAccessException away) {
            LOG.warn("Slips could not be watched: {}", away.getMessage());
        }
    }

    private void giveUp(SlipJob job) {
        try {
            jobs.report(Caller.SERVER, job, new SlipOutcome(SlipState.UNKNOWN, "no-report"));
        } catch (Refusal reportedMeanwhile) {
            LOG.debug("Slip job {} was reported just now", job.id());
        }
    }
}
