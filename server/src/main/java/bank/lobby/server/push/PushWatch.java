package bank.lobby.server.push;

import bank.lobby.server.platform.ChangeSignal;
import bank.lobby.server.push.rule.PushRule;
import bank.lobby.server.push.rule.PushRules;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Moves pushes on: leases that ran out, customers about to be called, customers who left. All it goes by is in the database, so a server that was killed
 * goes on where it was, and several nodes may watch at once. Changed branches are looked at within a moment; every few
 * seconds all are, for the hints that were lost.
 */
@Component
class PushWatch implements ChangeSignal {

    /** Chosen: a lost hint delays a step by some seconds at most. */
    private static final int LOOKS_TO_A_SWEEP = 20;

    private static final Logger LOG = LoggerFactory.getLogger(PushWatch.class);

    private final DuePushes due;
    private final PushSteps steps;
    private final PushRules rules;
    private final InstantSource clock;
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private int looks;
    private boolean away;

    PushWatch(DuePushes due, PushSteps steps, PushRules rules, InstantSource clock) {
        this.due = due;
        this.steps = steps;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void changed(String branch) {
        changed.add(branch);
    }

    /** Never overlaps itself. */
    @Scheduled(fixedDelayString = "${lobby.server.push.watch:250ms}")
    void look() {
        looks++;
        boolean all = looks % LOOKS_TO_A_SWEEP == 0;
        Set<String> branches = new HashSet<>(changed);
        changed.removeAll(branches);
        try {
            Instant now = clock.instant();
            move(due.leases(now), steps::escalate);
            if (all) {
                branches.addAll(due.everywhere());
            }
            if (!branches.isEmpty()) {
                look(branches, now);
            }
            away = false;
        } catch (DataAccessException gone) {
            changed.addAll(branches);
            if (!away) {
                LOG.warn("Pushes cannot be watched: {}", gone.getMessage());
            }
            away = true;
        }
    }

    private void look(Collection<String> branches, Instant now) {
        move(due.deserted(branches), steps::escalate);
        for (String branch : due.untold(branches)) {
            PushRule.BeforeCall when = rules.of(branch).beforeCall();
            if (when != null) {
                move(due.near(branch, when, now), steps::tellAgain);
            }
        }
        move(due.back(branches), steps::reopen);
        move(due.left(branches), steps::endUnanswered);
    }

    /** A branch that gives no turn waits for the next look; the others are not to wait for it. */
    private void move(List<DuePushes.Due> found, Consumer<DuePushes.Due> step) {
        Set<String> busy = new HashSet<>();
        for (DuePushes.Due each : found) {
            try {
                if (!busy.contains(each.branch())) {
                    step.accept(each);
                }
            } catch (CannotAcquireLockException taken) {
                LOG.warn("A push of branch {} waits: {}", each.branch(), taken.getMessage());
                busy.add(each.branch());
            }
        }
        changed.addAll(busy);
    }
}
