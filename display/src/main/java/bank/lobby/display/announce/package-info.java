/** The voice: which calls become announcements, in what order, and how their sound is joined from clips. */
@NullMarked
package bank.lobby.display.announce;

import org.jspecify.annotations.NullMarked;
