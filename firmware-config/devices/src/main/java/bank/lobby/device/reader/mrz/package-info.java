/**
 * Readers for the machine-readable lines of passports and travel permits: bytes to documents, documents to a number. Names are never decoded;
 * every buffer that held a line is zeroed as soon as the number is taken, and nothing here ever prints one.
 */
@NullMarked
package bank.lobby.device.reader.mrz;

import org.jspecify.annotations.NullMarked;
