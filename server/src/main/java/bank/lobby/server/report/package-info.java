/**
 * Reports, recomputed from the branches' logs whenever they are asked for: nothing is counted while it happens, so nothing
 * can have been miscounted.
 */
@NullMarked
package bank.lobby.server.report;

import org.jspecify.annotations.NullMarked;
