package bank.lobby.server.station;

import java.time.Instant;

/**
 * A code just made. It cannot be shown again.
 *
 * @param code ten signs in two halves, {@code ABCDE-FGHIJ}
 * @param expiresAt until when it can be used
 */
public record NewCode(String code, Instant expiresAt) {

    @Override
    public String toString() {
        return "NewCode[… until " + expiresAt + "]";
    }
}
