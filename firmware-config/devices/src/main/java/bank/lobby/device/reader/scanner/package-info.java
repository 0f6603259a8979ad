/**
 * Scanners of bar and QR codes: a scanner sends the characters of a code in one burst, and a code stands for an appointment. What a code
 * says is nobody's business here: it is sealed as it came.
 */
@NullMarked
package bank.lobby.device.reader.scanner;

import org.jspecify.annotations.NullMarked;
