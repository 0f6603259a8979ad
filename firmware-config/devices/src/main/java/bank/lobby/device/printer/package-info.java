/**
 * Ticket printers as the kiosk sees them: a slip goes in, and an honest outcome comes out, printed, failed or unknown.
 * Nothing here knows a dialect but {@link bank.lobby.device.printer.Printers}, which opens the right one for a profile.
 */
@NullMarked
package bank.lobby.device.printer;

import org.jspecify.annotations.NullMarked;
