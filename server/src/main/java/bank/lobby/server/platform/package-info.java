/**
 * What every feature stands on: who is calling, how a command is made safe, the branch's log of events, the sockets that
 * carry it, and refusals. Knows no feature.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package bank.lobby.server.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
