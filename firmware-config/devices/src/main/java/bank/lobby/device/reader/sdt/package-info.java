/**
 * Readers for identity cards with a chip, by the serial protocol of their security module: bytes to frames, frames to answers, the 256-byte
 * text block to a number. Photograph and fingerprint are passed over as they stream in and never stored; names and addresses are never
 * decoded; what held the text is zeroed as soon as the number is taken, and nothing here ever prints one.
 */
@NullMarked
package bank.lobby.device.reader.sdt;

import org.jspecify.annotations.NullMarked;
