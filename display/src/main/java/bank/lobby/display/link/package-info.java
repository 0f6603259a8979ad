/** The display's only way to the server: enrolment, the station's credential and the board it follows. */
@NullMarked
package bank.lobby.display.link;

import org.jspecify.annotations.NullMarked;
