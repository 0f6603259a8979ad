/** What rules are made of, and what of the bank's and the branch's own data they may name. Pure, but for who reads that data. */
@NullMarked
package bank.lobby.server.triage.rule;

import org.jspecify.annotations.NullMarked;
