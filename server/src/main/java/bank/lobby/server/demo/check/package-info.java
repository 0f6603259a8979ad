/**
 * Programs that walk or load a running demo from outside, over HTTP and sockets only, as its users would: the check of
 * the whole journey, and the bench. They share nothing with the server but the jar they come in.
 */
@NullMarked
package bank.lobby.server.demo.check;

import org.jspecify.annotations.NullMarked;
