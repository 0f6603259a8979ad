/**
 * The ESC/POS dialect: slip to bytes, reply bytes to messages, and the printer that joins the two. Sources are the maker
 * references named in each class; what differs by model is in the profile.
 */
@NullMarked
package bank.lobby.device.printer.escpos;

import org.jspecify.annotations.NullMarked;
