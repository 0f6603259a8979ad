package bank.lobby.wire.triage;

import static java.util.Objects.requireNonNull;

/**
 * The public key a kiosk seals customer numbers to.
 *
 * @param id names the key in every sealed number
 * @param publicKey X25519 public key, X.509 encoded, base 64
 */
public record SealingKey(String id, String publicKey) {

    public SealingKey {
        requireNonNull(id, "id");
        requireNonNull(publicKey, "publicKey");
    }
}
