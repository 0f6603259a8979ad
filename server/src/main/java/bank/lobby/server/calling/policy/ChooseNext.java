package bank.lobby.server.calling.policy;

import bank.lobby.server.calling.policy.CallDecision.Candidate;
import bank.lobby.server.calling.policy.CallDecision.Choice;
import bank.lobby.server.calling.policy.CallDecision.Reason;
import bank.lobby.server.counter.WorkProfile;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The decision itself: first choice before second, the most urgent by the policy, and nobody passed too often at its own
 * counters. Pure.
 */
public final class ChooseNext {

    private final WorkProfile profile;
    private final CallRule rule;
    private final CallPolicy policy;

    public ChooseNext(WorkProfile profile, CallRule rule) {
        this.profile = profile;
        this.rule = rule;
        this.policy = CallPolicy.named(rule.policy());
    }

    /**
     * @param heads the head of every class that waits in the branch, in no order; those this counter cannot serve are
     *     left out of the decision
     * @return empty when this counter can serve none of them
     */
    public Optional<CallDecision> among(List<WaitingHead> heads, Instant now) {
        List<WaitingHead> first =
                heads.stream().filter(head -> first(head, now)).toList();
        List<WaitingHead> second =
                heads.stream().filter(head -> !first(head, now) && second(head)).toList();
        List<WaitingHead> competing = first.isEmpty() ? second : first;
        if (competing.isEmpty()) {
            return Optional.empty();
        }
        Line line = new Line(competing, rule, now);
        WaitingHead urgent = competing.stream().max(byUrgency(line)).orElseThrow();
        Optional<WaitingHead> protectedOne = passedEnough(competing, urgent);
        return Optional.of(new CallDecision(
                protectedOne.orElse(urgent).ticket(),
                protectedOne.isPresent() ? Reason.PASSED_ENOUGH : Reason.MOST_URGENT,
                null,
                policy.version(),
                rule,
                profile,
                candidates(first, second, now)));
    }

    /**
     * What the policy would have weighed when a teller called {@code ticket} by name, for {@code words}.
     *
     * @param heads as above
     */
    public CallDecision chosen(UUID ticket, String words, List<WaitingHead> heads, Instant now) {
        List<WaitingHead> first =
                heads.stream().filter(head -> first(head, now)).toList();
        List<WaitingHead> second =
                heads.stream().filter(head -> !first(head, now) && second(head)).toList();
        return new CallDecision(
                ticket, Reason.CHOSEN, words, policy.version(), rule, profile, candidates(first, second, now));
    }

    /** The oldest head that {@code urgent} would pass once too often at one of its own counters. */
    private Optional<WaitingHead> passedEnough(List<WaitingHead> competing, WaitingHead urgent) {
        if (rule.passLimit() == 0) {
            return Optional.empty();
        }
        return competing.stream()
                .filter(this::own)
                .filter(head -> head.olderThan(urgent) && head.passes() >= rule.passLimit())
                .min(WaitingHead.BY_AGE);
    }

    private Comparator<WaitingHead> byUrgency(Line line) {
        return Comparator.comparingDouble((WaitingHead head) -> policy.urgency().of(head, line))
                .thenComparing(WaitingHead.BY_AGE.reversed());
    }

    private List<Candidate> candidates(List<WaitingHead> first, List<WaitingHead> second, Instant now) {
        return Stream.concat(ranked(first, now), ranked(second, now)).toList();
    }

    private Stream<Candidate> ranked(List<WaitingHead> heads, Instant now) {
        if (heads.isEmpty()) {
            return Stream.empty();
        }
        Line line = new Line(heads, rule, now);
        return heads.stream()
                .sorted(byUrgency(line).reversed())
                .map(head -> new Candidate(
                        head.ticket(),
                        head.number(),
                        head.service(),
                        choice(head, now),
                        head.waitedAt(now).toSeconds(),
                        head.promise().toSeconds(),
                        head.shareAt(now),
                        policy.urgency().of(head, line),
                        head.passes(),
                        head.windowGroup(),
                        head.boundHere(),
                        head.ownCounters()));
    }

    /** Whether {@code head} may be called here before any second choice. */
    private boolean first(WaitingHead head, Instant now) {
        return own(head)
                || profile.alsoCall().stream()
                        .anyMatch(also -> head.service().equals(also.service())
                                && head.waitedAt(now).compareTo(also.waited()) > 0);
    }

    private boolean second(WaitingHead head) {
        return profile.secondChoice().contains(head.service());
    }

    /** Whether this is one of the head's own counters, where it may not be passed too often. */
    private boolean own(WaitingHead head) {
        return head.boundHere()
                || profile.firstChoice().contains(head.service())
                || profile.windowGroups().contains(String.valueOf(head.windowGroup()));
    }

    private Choice choice(WaitingHead head, Instant now) {
        if (own(head)) {
            return Choice.FIRST;
        }
        return first(head, now) ? Choice.ALSO : Choice.SECOND;
    }
}
