package bank.lobby.server.customer;

import bank.lobby.wire.station.Names;

/**
 * A rank of relationship. Data of the bank: names and how many there are.
 *
 * @param code stable, e.g. {@code gold}
 * @param rank 0 is ordinary; higher is pushed to the lobby managers
 * @param names for staff screens; never shown to the hall
 */
public record Tier(String code, int rank, Names names) {}
