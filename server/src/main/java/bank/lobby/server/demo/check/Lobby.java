package bank.lobby.server.demo.check;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a tablet does with an event: the changed ticket replaces the one it had, or leaves. */
final class Lobby implements Page.Changes {

    @Override
    public void apply(ObjectNode state, JsonNode event) {
        JsonNode ticket = event.path("ticket");
        if (!ticket.isObject() || !(state.path("tickets") instanceof ArrayNode tickets)) {
            return;
        }
        String id = ticket.path("id").asString();
        tickets.removeIf(known -> known.path("id").asString().equals(id));
        switch (ticket.path("state").asString()) {
            case "WAITING", "CALLED", "SERVING" -> tickets.add(ticket);
            default -> {
                // closed: it is gone from the strips
            }
        }
    }
}
