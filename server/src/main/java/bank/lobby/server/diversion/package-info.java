/** 分流 to self-service machines: how each machine is, who was offered one, and what came of it. */
@NullMarked
package bank.lobby.server.diversion;

import org.jspecify.annotations.NullMarked;
