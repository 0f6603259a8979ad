package bank.lobby.display.link;

/** Why the display does not follow its server. */
enum ServerTrouble {
    /** This display has no identity and no code to get one. */
    NOT_ENROLLED("not-enrolled"),
    /** The one-time code was refused: used, wrong or too old. */
    CODE_REFUSED("code-refused"),
    /** No answer, or none that helps. */
    UNREACHABLE("unreachable");

    private final String slug;

    ServerTrouble(String slug) {
        this.slug = slug;
    }

    /** As the page reads it. */
    String slug() {
        return slug;
    }
}
