/** A sample bank to try everything with; only in demo mode. */
@NullMarked
package bank.lobby.server.demo;

import org.jspecify.annotations.NullMarked;
