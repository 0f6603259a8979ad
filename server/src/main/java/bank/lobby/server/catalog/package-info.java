/** The banking services a branch offers and where each stands on the triage axes. */
@NullMarked
package bank.lobby.server.catalog;

import org.jspecify.annotations.NullMarked;
