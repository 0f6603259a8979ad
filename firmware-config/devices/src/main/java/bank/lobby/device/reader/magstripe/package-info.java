/**
 * Magnetic stripe readers on a serial line: bytes to swipes, swipes to tracks, tracks to a card number. Every buffer that held part of a
 * track is zeroed as soon as the number is taken, and nothing here ever prints one.
 */
@NullMarked
package bank.lobby.device.reader.magstripe;

import org.jspecify.annotations.NullMarked;
