/** Finding an appointment by what a customer types or shows at a kiosk. */
@NullMarked
package bank.lobby.server.appointment.checkin;

import org.jspecify.annotations.NullMarked;
