/** Counts what the server asks of PostgreSQL, request by request, where a bench wants to know; else nothing of it runs. */
@NullMarked
package bank.lobby.server.demo.tap;

import org.jspecify.annotations.NullMarked;
