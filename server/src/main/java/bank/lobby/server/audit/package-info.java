/**
 * Proof from the log alone: every ticket's row rebuilt, every call decided again. Reads, never writes.
 */
@NullMarked
package bank.lobby.server.audit;

import org.jspecify.annotations.NullMarked;
