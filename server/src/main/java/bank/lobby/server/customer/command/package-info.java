/**
 * {@code ./lobby customers}: what the bank's own people do to the directory of customers beside a running server or without
 * one: bring in a list, change a key.
 */
@NullMarked
package bank.lobby.server.customer.command;

import org.jspecify.annotations.NullMarked;
