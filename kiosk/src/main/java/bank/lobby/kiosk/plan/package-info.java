/** The branch's plan: fetched from the server, kept on disk, good as a memory while the server is away. */
@NullMarked
package bank.lobby.kiosk.plan;

import org.jspecify.annotations.NullMarked;
