/** The bank's people: who they are, how they sign in and stay signed in, and what guards every page and call. */
@NullMarked
package bank.lobby.server.staff;

import org.jspecify.annotations.NullMarked;
