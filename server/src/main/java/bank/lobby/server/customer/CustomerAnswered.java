package bank.lobby.server.customer;

import java.util.List;

/**
 * The directory has now answered for a customer of whom it could say nothing, or nothing new, when it was asked. Told in
 * the background; tickets of that customer may have been issued since.
 *
 * @param tokens under which tickets may have been issued
 * @param answer who it is: known or unknown
 */
public record CustomerAnswered(List<String> tokens, Identification answer) {

    public CustomerAnswered {
        tokens = List.copyOf(tokens);
    }

    /** Nothing that could be written to a log by mistake. */
    @Override
    public String toString() {
        return "CustomerAnswered[" + answer + "]";
    }
}
