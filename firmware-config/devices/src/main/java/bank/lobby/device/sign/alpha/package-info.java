/** Lobby signs that speak the Alpha protocol: many on one line, texts with effects, an acknowledgement on newer models. */
@NullMarked
package bank.lobby.device.sign.alpha;

import org.jspecify.annotations.NullMarked;
