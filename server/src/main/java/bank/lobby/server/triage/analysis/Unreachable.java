package bank.lobby.server.triage.analysis;

import java.util.List;

/**
 * A rule that places nobody, or perhaps nobody.
 *
 * @param rule its name
 * @param why what is known
 * @param by names of the earlier rules that take all its customers; empty where there are none or it is not decided
 */
public record Unreachable(String rule, Why why, List<String> by) {

    /** Why nobody comes to it. */
    public enum Why {
        /** No customer of this branch can match it, whatever the order. */
        NOBODY,
        /** One earlier rule takes everybody it matches. */
        ONE_RULE,
        /** Several earlier rules together do. */
        TOGETHER,
        /** Too many rules meet in it to be sure: it may or may not be reached. */
        NOT_DECIDED
    }

    public Unreachable {
        by = List.copyOf(by);
    }
}
