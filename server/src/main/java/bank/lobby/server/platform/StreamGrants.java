package bank.lobby.server.platform;

import java.util.Optional;

/** Decides at the handshake what a socket may follow. The credential decides; there is no destination to choose. */
public interface StreamGrants {

    /** What a browser's single-use ticket is good for; spends it. Empty when unknown, spent or too old. */
    Optional<StreamGrant> redeem(String socketTicket);

    /** What a station's bearer token is good for. Empty when it is not valid now. */
    Optional<StreamGrant> ofBearer(String token);
}
