/** Which customers a branch pushes to its lobby managers, in which order it asks their groups, and for how long. */
@NullMarked
@NamedInterface("rule")
package bank.lobby.server.push.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
