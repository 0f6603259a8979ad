/** What rules are made of, and what of the bank's and the branch's own data they may name. Pure, but for {@link bank.lobby.server.triage.rule.PlanVocabularies}, which reads that data. */
@NullMarked
package bank.lobby.server.triage.rule;

import org.jspecify.annotations.NullMarked;
