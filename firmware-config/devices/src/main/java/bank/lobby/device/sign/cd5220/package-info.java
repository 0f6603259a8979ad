/** Line displays of two rows of twenty characters that follow the CD5220 command set. They answer nothing. */
@NullMarked
package bank.lobby.device.sign.cd5220;

import org.jspecify.annotations.NullMarked;
