/**
 * The bank's list of customers, from a CSV file into the table: read line by line, every line checked, numbers turned
 * into tokens and names masked on the way, and stored whole or not at all.
 */
@NullMarked
package bank.lobby.server.customer.list;

import org.jspecify.annotations.NullMarked;
