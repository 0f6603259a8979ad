/**
 * What a twin printer puts on paper: the commands as a real printer's firmware reads them, the marks they leave, and a
 * picture of each slip at its true size. Shares nothing with the encoder whose bytes it reads.
 */
@NullMarked
package bank.lobby.device.twin.paper;

import org.jspecify.annotations.NullMarked;
