/**
 * 预约: who comes when and what for; the slots of a branch and how early or late one may come; and finding a customer's
 * appointment when they arrive. A ticket is issued by the feature {@code intake}, which asks here under the branch's lock.
 */
@NullMarked
package bank.lobby.server.appointment;

import org.jspecify.annotations.NullMarked;
