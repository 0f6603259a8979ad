/** The branch's menu and its triage plan: data from the server, decided by the same pure function at both ends. */
@NullMarked
package bank.lobby.wire.triage;

import org.jspecify.annotations.NullMarked;
