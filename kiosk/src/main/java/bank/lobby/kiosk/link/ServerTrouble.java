package bank.lobby.kiosk.link;

/** Why the kiosk cannot work with its server; the page has words for each. */
public enum ServerTrouble {
    /** Nothing was tried yet. */
    STARTING("starting"),
    /** This kiosk has no identity and no code to get one. */
    NOT_ENROLLED("not-enrolled"),
    /** The one-time code was refused: used, wrong or too old. */
    CODE_REFUSED("code-refused"),
    /** No answer. */
    UNREACHABLE("unreachable"),
    /** The server knows this kiosk no more. */
    REVOKED("revoked");

    private final String slug;

    ServerTrouble(String slug) {
        this.slug = slug;
    }

    /** As the page reads it. */
    public String slug() {
        return slug;
    }
}
