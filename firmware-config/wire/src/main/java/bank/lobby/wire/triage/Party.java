package bank.lobby.wire.triage;

/** Triage axis: for whom the business is done. 对私 / 对公. */
public enum Party {
    PERSONAL,
    CORPORATE
}
