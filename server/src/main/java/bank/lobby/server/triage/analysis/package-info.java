/** Looks a plan over before it is published: what never applies, what contradicts, what differs. Pure. */
@NullMarked
package bank.lobby.server.triage.analysis;

import org.jspecify.annotations.NullMarked;
