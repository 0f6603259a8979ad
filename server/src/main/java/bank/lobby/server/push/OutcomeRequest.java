package bank.lobby.server.push;

import static java.util.Objects.requireNonNull;

import bank.lobby.server.push.Push.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What a lobby manager says came of a push.
 *
 * @param outcome any but {@code UNANSWERED}, which only the server finds
 * @param to to whom the customer was handed; exactly with {@code HANDED_TO}, 1 to 100 characters
 * @param note at most 500 characters
 * @param lead a product the customer may be led to
 */
record OutcomeRequest(
        Outcome outcome,
        @Nullable String to,
        @Nullable String note,
        @Nullable Lead lead) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTE = 500;

    OutcomeRequest {
        requireNonNull(outcome, "outcome");
        to = words(to, LONGEST_NAME);
        note = words(note, LONGEST_NOTE);
        if (outcome == Outcome.UNANSWERED || (outcome == Outcome.HANDED_TO) != (to != null)) {
            throw new IllegalArgumentException("say to whom with HANDED_TO, and only then");
        }
    }

    /**
     * @param product code of the product
     * @param note at most 500 characters
     */
    record Lead(String product, @Nullable String note) {

        Lead {
            requireNonNull(product, "product");
            note = words(note, LONGEST_NOTE);
        }
    }

    Pushes.Words words() {
        return new Pushes.Words(to, note, lead == null ? null : lead.note());
    }

    private static @Nullable String words(@Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            throw new IllegalArgumentException("at most " + longest + " characters");
        }
        return text == null || text.isBlank() ? null : text.strip();
    }
}
