/** Everything that knows about bytes on a wire to hardware. Knows nothing of the server, of Spring, or of screens. */
@NullMarked
package bank.lobby.device;

import org.jspecify.annotations.NullMarked;
