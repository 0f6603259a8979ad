package bank.lobby.server.customer.crm;

import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what the CRM said once it is too old to be told; also after the CRM has been taken out of the settings. */
@Component
class AnswerRetention {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerRetention.class);

    private final LastAnswers answers;
    private final CrmSettings settings;
    private final InstantSource clock;

    AnswerRetention(LastAnswers answers, CrmSettings settings, InstantSource clock) {
        this.answers = answers;
        this.settings = settings;
        this.clock = clock;
    }

    /** Deletes in small bites, so that nobody waits for it. */
    @Scheduled(fixedDelayString = "${lobby.server.customer.crm.retention-check:10m}", initialDelayString = "1m")
    void forget() {
        Instant before = clock.instant().minus(settings.keepFor());
        try {
            int gone = answers.forgetSome(before);
            while (gone > 0) {
                gone = answers.forgetSome(before);
            }
        } catch (DataAccessException away) {
            LOG.warn("Old answers of the CRM could not be deleted: {}", away.getMessage());
        }
    }
}
