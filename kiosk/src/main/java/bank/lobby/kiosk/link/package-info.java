/** The kiosk's only way to the server: enrolment, the station's credential, the calls it makes and the board it follows. */
@NullMarked
package bank.lobby.kiosk.link;

import org.jspecify.annotations.NullMarked;
