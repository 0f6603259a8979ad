/** {@code ./lobby bench calls}: how much the server does in a second, what that costs, and whether the books agree after. */
@NullMarked
package bank.lobby.server.demo.calls;

import org.jspecify.annotations.NullMarked;
