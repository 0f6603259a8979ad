package bank.lobby.wire.station;

import static java.util.Objects.requireNonNull;

/**
 * A new station asks to be let in: {@code POST /api/enrolment}.
 *
 * @param code the one-time code an administrator made; ten signs of base 32, spaces and hyphens ignored
 * @param publicKey the station's P-256 public key, X.509 encoded, base 64
 */
public record EnrolmentRequest(String code, String publicKey) {

    public EnrolmentRequest {
        requireNonNull(code, "code");
        requireNonNull(publicKey, "publicKey");
    }
}
