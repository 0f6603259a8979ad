package bank.lobby.server.push.duty;

import bank.lobby.server.platform.LobbyPart;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A lobby manager on duty.
 *
 * @param id staff number
 * @param name for staff screens
 * @param group code of the group they are asked with
 * @param since when they went on duty
 * @param reachable whether their tablet was heard of late
 * @param gone whether they have just gone off duty
 */
public record Duty(
        String id,
        String name,
        String group,
        Instant since,
        boolean reachable,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean gone)
        implements LobbyPart.Thing {}
