/** PostgreSQL as a child process of the server, for one machine with nothing else installed. */
@NullMarked
package bank.lobby.server.platform.embedded;

import org.jspecify.annotations.NullMarked;
