/**
 * {@code ./lobby audit}: what an auditor does beside a running server or without one, trusting nothing but the log.
 */
@NullMarked
package bank.lobby.server.audit.command;

import org.jspecify.annotations.NullMarked;
