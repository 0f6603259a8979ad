/** The central server: issues tickets, decides who is called next, and tells every screen. */
@NullMarked
package bank.lobby.server;

import org.jspecify.annotations.NullMarked;
