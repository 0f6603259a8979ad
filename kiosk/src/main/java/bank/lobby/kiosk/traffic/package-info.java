/** What goes over the device ports, written down for a technician when the settings say so. */
@NullMarked
package bank.lobby.kiosk.traffic;

import org.jspecify.annotations.NullMarked;
