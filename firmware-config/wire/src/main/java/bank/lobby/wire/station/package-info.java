/** How a station enrols, proves who it is, and names things in the customer's language. */
@NullMarked
package bank.lobby.wire.station;

import org.jspecify.annotations.NullMarked;
