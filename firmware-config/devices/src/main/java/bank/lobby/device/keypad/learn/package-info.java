/**
 * Finds out the protocol of a keypad nobody has papers for: asks a person to press keys, looks at what arrives, and proposes
 * a profile with all that is uncertain about it. Knows no screen and no console; a technician's command shows its prompts.
 */
@NullMarked
package bank.lobby.device.keypad.learn;

import org.jspecify.annotations.NullMarked;
