/** Self-service machines that nobody has to set up: they report like real ones, and customers who are sent to them do come. */
@NullMarked
package bank.lobby.server.demo.twin;

import org.jspecify.annotations.NullMarked;
