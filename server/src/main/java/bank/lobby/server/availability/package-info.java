/** Whether a ticket is given for a service just now, why not, when again, and how long the wait would be. */
@NullMarked
package bank.lobby.server.availability;

import org.jspecify.annotations.NullMarked;
