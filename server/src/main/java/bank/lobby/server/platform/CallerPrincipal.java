package bank.lobby.server.platform;

/** What a security principal must answer so that controllers can take a {@link Caller}. */
public interface CallerPrincipal {

    /** Who this is. */
    Caller caller();
}
