/** Number displays on RS-485 that speak Modbus RTU: every write is acknowledged, so shown can be told from sent. */
@NullMarked
package bank.lobby.device.sign.modbus;

import org.jspecify.annotations.NullMarked;
