package bank.lobby.kiosk.slip;

/** How one try to print a slip went, and so what may be done next. Reasons are slugs or one line for staff. */
public sealed interface SlipResult {

    /** It is on paper, by the printer's own word. */
    record OnPaper(String proof) implements SlipResult {}

    /**
     * It is not on paper as a whole and will not come out by itself; it may be tried again.
     *
     * @param begun whether a part of it may be on paper: the next one must be marked 补打
     */
    record NotYet(String reason, boolean begun) implements SlipResult {}

    /** This kiosk prints nothing. */
    record Never(String reason) implements SlipResult {}

    /** It may be on paper, or may still come out. */
    record InDoubt(String reason) implements SlipResult {}
}
