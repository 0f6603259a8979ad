/** The places: their names, zones and public notices. */
@NullMarked
package bank.lobby.server.branch;

import org.jspecify.annotations.NullMarked;
