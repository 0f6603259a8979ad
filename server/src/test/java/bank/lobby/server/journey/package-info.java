/**
 * The whole product as people meet it: `./lobby demo` as a process of its own, its pages in a real browser, its twin
 * devices on TCP and on pseudo terminals. Nothing here knows the inside of the server.
 */
@NullMarked
package bank.lobby.server.journey;

import org.jspecify.annotations.NullMarked;
