/**
 * The sign over a counter. It shows a state, not a history: only the newest face matters, it is sent again once a minute in case the sign
 * lost its power, and it is blanked when the agent stops. Whether the customer really sees it is told apart from having sent it. Signs on
 * the same port have one owner, which speaks to one at a time. Each dialect is a package: how it writes a face, and what it hears.
 */
@NullMarked
package bank.lobby.device.sign;

import org.jspecify.annotations.NullMarked;
