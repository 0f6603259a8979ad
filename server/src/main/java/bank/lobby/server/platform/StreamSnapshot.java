package bank.lobby.server.platform;

/**
 * A branch seen whole.
 *
 * @param epoch of the branch's stream; changes when history may have been lost
 * @param rev revision of the state
 * @param stateJson the state as JSON
 */
public record StreamSnapshot(String epoch, long rev, String stateJson) {

    /** The message that carries it. */
    public String message() {
        return "{\"t\":\"snapshot\",\"epoch\":\"" + epoch + "\",\"rev\":" + rev + ",\"state\":" + stateJson + "}";
    }

    /** The answer of the REST look-up of the same state. */
    public String body() {
        return "{\"epoch\":\"" + epoch + "\",\"rev\":" + rev + ",\"state\":" + stateJson + "}";
    }
}
