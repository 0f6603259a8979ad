package bank.lobby.server.triage.rule;

import bank.lobby.wire.station.Names;

/**
 * Something rules may name.
 *
 * @param code what a rule says
 * @param names what people read
 */
public record NamedCode(String code, Names names) {}
