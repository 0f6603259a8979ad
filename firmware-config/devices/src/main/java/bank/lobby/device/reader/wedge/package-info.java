/**
 * Readers and scanners that type: they stand in for a keyboard, so what they read arrives as keys in the kiosk page, which hands each burst
 * to the agent. The poorest way to connect a reader; a serial or HID-POS device never lets a browser see a card.
 */
@NullMarked
package bank.lobby.device.reader.wedge;

import org.jspecify.annotations.NullMarked;
