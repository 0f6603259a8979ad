package bank.lobby.wire.triage;

/** Triage axis: whether banknotes change hands. 现金 / 非现金. */
public enum Means {
    CASH,
    NON_CASH
}
