/**
 * Who a customer is: the only place where a sealed document number is opened, where it becomes a keyed token and is
 * wiped, and the directory that answers for the token.
 */
@NullMarked
package bank.lobby.server.customer;

import org.jspecify.annotations.NullMarked;
