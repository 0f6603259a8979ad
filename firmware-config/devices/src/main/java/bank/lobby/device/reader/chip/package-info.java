/**
 * Chip cards, put in or held to a reader behind PC/SC: which application the card offers, and the number on it. Nothing is paid, nothing is
 * proved and no PIN is asked: the four commands in {@link bank.lobby.device.reader.chip.Instruction} are all that is ever sent. Every buffer
 * that held an answer of the card is zeroed as soon as the number is taken.
 *
 * <p>Threads. A reader has one platform thread, {@code port-chip}: it waits for the reader, for a card, and speaks with it. Platform, not
 * virtual: the calls into PC/SC are native and block.
 */
@NullMarked
package bank.lobby.device.reader.chip;

import org.jspecify.annotations.NullMarked;
