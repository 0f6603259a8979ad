/**
 * Whether a device does what its profile claims: a profile is run against its twin or a real device, claim by claim, and
 * every check says supported, failed or not claimed, and how long it took. Talks to the device in raw bytes where the
 * claim is about bytes, and through the product's own driver where it is about work done.
 */
@NullMarked
package bank.lobby.device.conformance;

import org.jspecify.annotations.NullMarked;
