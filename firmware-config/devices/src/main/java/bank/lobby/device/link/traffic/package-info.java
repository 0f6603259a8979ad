/**
 * What goes over a port, written down for a technician: into a few small files that only the station's user can read, with everything
 * personal left out before it reaches them, and without ever holding up the port. Off unless a station's settings turn it on.
 *
 * <p>Lines of a file, one a chunk, in the order of the wire:
 *
 * <pre>
 *   2026-11-22T20:31:05.123456Z = open                     something about the line: open, closed and why, lines left out
 *   2026-11-22T20:31:05.124001Z &gt; 10 04 01                 to the device
 *   2026-11-22T20:31:05.130412Z &lt; 12                       from the device
 *   2026-11-22T20:31:09.004000Z &lt; 3B ** ** ** 3F 0D        personal bytes hidden
 *   2026-11-22T20:31:09.004000Z &lt; (44)                     only how many there were
 * </pre>
 */
@NullMarked
package bank.lobby.device.link.traffic;

import org.jspecify.annotations.NullMarked;
