/** Says rules in plain words, three languages, from the names the bank itself gives to services, tiers and care. Pure. */
@NullMarked
package bank.lobby.server.triage.words;

import org.jspecify.annotations.NullMarked;
