package bank.lobby.server.station;

import java.util.UUID;

/** @param value given at enrolment; part of every token of the station */
public record StationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
