/**
 * Devices that are not there: each speaks the same bytes as the real one, over TCP or a pseudo terminal, so that the
 * product can be tried, tested and shown without hardware. A twin is written from the maker's reference on its own and
 * shares no encoder or decoder with the driver, so that one mistake cannot hide the other.
 */
@NullMarked
package bank.lobby.device.twin;

import org.jspecify.annotations.NullMarked;
