/**
 * Byte pipes to devices and the one supervisor that keeps each of them open.
 *
 * <p>Threads. A port has one platform thread, named {@code port-<name>}, owned by its {@link
 * bank.lobby.device.link.PortSupervisor}: it opens, reads and reopens, and it alone calls the {@link
 * bank.lobby.device.link.ByteFramer}. A link has one platform thread for writing, named {@code write-<port>}, because a
 * blocked serial write can only be ended by closing the port from another thread. Platform, not virtual: native calls pin
 * their carrier. Listeners run on whichever thread changed the state and must return at once. Everything ends on {@code
 * close()}, which may be called from any thread, more than once.
 */
@NullMarked
package bank.lobby.device.link;

import org.jspecify.annotations.NullMarked;
