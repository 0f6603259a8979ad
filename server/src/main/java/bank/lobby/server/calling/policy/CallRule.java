package bank.lobby.server.calling.policy;

import java.util.Collection;
import java.util.Map;

/**
 * How one branch calls: a policy and the numbers it needs. Data of the branch.
 *
 * @param policy the policy's name
 * @param passLimit how often a ticket may be passed by younger ones at its own counters; 0 is no limit, at most 100
 * @param rates urgency by service: per minute waited under {@code accumulating}, parts of the line under {@code ratio};
 *     a service without one has one over its promise in minutes, or one equal part
 */
public record CallRule(String policy, int passLimit, Map<String, Double> rates) {

    /** Source: queueing rules, decision 1; the limit held on 1,200 simulated days. */
    public static final CallRule DEFAULT = new CallRule(CallPolicy.SHARE_OF_PROMISE.name(), 5, Map.of());

    private static final int HIGHEST_LIMIT = 100;

    public CallRule {
        CallPolicy.named(policy);
        if (passLimit < 0 || passLimit > HIGHEST_LIMIT) {
            throw new IllegalArgumentException("the pass limit is 0 (none) to " + HIGHEST_LIMIT);
        }
        rates = Map.copyOf(rates);
        if (rates.values().stream().anyMatch(rate -> !(rate > 0) || rate.isInfinite())) {
            throw new IllegalArgumentException("a rate is a number above 0");
        }
    }

    /** The policy without numbers of its own. */
    public static CallRule of(CallPolicy policy, int passLimit) {
        return new CallRule(policy.name(), passLimit, Map.of());
    }

    double rateOf(WaitingHead head) {
        Double own = rates.get(head.service());
        return own != null ? own : 60e9 / head.promise().toNanos();
    }

    /** What part of all who wait {@code head}'s class should be; the parts of {@code heads} add up to 1. */
    double shareOf(WaitingHead head, Collection<WaitingHead> heads) {
        double all = heads.stream().mapToDouble(this::partOf).sum();
        return partOf(head) / all;
    }

    private double partOf(WaitingHead head) {
        return rates.getOrDefault(head.service(), 1.0);
    }
}
