/**
 * The technician's commands, {@code ./lobby device …}: look at profiles, install a device on a station, try it, and start
 * a twin to practise on. They work without the server and say what happened in words, by exit code and, asked for, as JSON.
 */
@NullMarked
package bank.lobby.device.provision;

import org.jspecify.annotations.NullMarked;
