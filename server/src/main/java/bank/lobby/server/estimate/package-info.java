/** How long a customer who takes a ticket now would wait. */
@NullMarked
package bank.lobby.server.estimate;

import org.jspecify.annotations.NullMarked;
