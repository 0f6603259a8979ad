/**
 * Who is next, as a pure function of the people who wait, the counter that asks and the time. No clock, no database, no
 * framework: the calling feature, a rehearsal on a simulated clock and an auditor's replay all run these same lines.
 */
@NamedInterface
@NullMarked
package bank.lobby.server.calling.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
