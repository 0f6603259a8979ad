/** Priority customers pushed to the lobby managers, and who accepted them. */
@NullMarked
package bank.lobby.server.push;

import org.jspecify.annotations.NullMarked;
