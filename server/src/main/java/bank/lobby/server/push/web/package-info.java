/** Wakes the browsers of lobby managers through their makers' push services, where the bank's network lets the server out. */
@NullMarked
package bank.lobby.server.push.web;

import org.jspecify.annotations.NullMarked;
