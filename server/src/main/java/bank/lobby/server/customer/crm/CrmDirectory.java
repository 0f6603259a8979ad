package bank.lobby.server.customer.crm;

import bank.lobby.server.customer.CustomerDirectory;
import bank.lobby.server.customer.CustomerToken;
import bank.lobby.server.customer.Identification;
import bank.lobby.server.customer.Tiers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The CRM as a directory. It answers at once with what the CRM said last: a fresh answer is as good as asking, an old one
 * is told as last known while the CRM is asked in the background, and none, or an old word that it does not know the
 * customer, means that the answer is still to come.
 */
class CrmDirectory implements CustomerDirectory {

    private final CrmSettings settings;
    private final LastAnswers answers;
    private final CrmQuestions questions;
    private final Tiers tiers;
    private final InstantSource clock;

    CrmDirectory(CrmSettings settings, LastAnswers answers, CrmQuestions questions, Tiers tiers, InstantSource clock) {
        this.settings = settings;
        this.answers = answers;
        this.questions = questions;
        this.tiers = tiers;
        this.clock = clock;
    }

    @Override
    public Identification find(CustomerToken token) {
        Instant now = clock.instant();
        Optional<CrmAnswer> last = answers.find(token, now.minus(settings.keepFor()));
        boolean isFresh = last.isPresent() && !last.get().at().isBefore(now.minus(settings.freshFor()));
        if (!isFresh) {
            questions.ask(token);
        }
        return last.filter(answer -> isFresh || answer.entry() != null)
                .map(answer -> answer.of(token, tiers, isFresh))
                .orElseGet(() -> new Identification.Pending(token.current()));
    }
}
