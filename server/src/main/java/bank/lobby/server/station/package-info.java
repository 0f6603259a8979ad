/** Kiosk and TV computers: how they are let in once, prove who they are on every call, and are shut out. */
@NullMarked
package bank.lobby.server.station;

import org.jspecify.annotations.NullMarked;
