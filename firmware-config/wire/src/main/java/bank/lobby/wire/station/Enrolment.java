package bank.lobby.wire.station;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * The server's answer to an enrolment; kept by the station beside its private key.
 *
 * @param station the station's id, for its tokens
 * @param branch code of the branch it belongs to
 * @param kind what it may do
 */
public record Enrolment(UUID station, String branch, StationKind kind) {

    public Enrolment {
        requireNonNull(station, "station");
        requireNonNull(branch, "branch");
        requireNonNull(kind, "kind");
    }
}
