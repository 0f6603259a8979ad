/**
 * What the commands beside a server share: its settings, its database, how they end.
 */
@NullMarked
package bank.lobby.server.platform.command;

import org.jspecify.annotations.NullMarked;
