/** The touch page and what it speaks with: static files, the page socket, the touches, and the guards around them. */
@NullMarked
package bank.lobby.kiosk.page;

import org.jspecify.annotations.NullMarked;
