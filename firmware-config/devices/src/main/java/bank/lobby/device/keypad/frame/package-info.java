/**
 * Bytes of a keypad's line to keys, and commands to bytes, both as the profile says. Nothing here knows a maker, keeps time
 * or owns a thread.
 */
@NullMarked
package bank.lobby.device.keypad.frame;

import org.jspecify.annotations.NullMarked;
