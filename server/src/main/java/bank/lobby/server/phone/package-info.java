/** The customer's own page on a phone: complete without script, reachable only by its unguessable link. */
@NullMarked
package bank.lobby.server.phone;

import org.jspecify.annotations.NullMarked;
