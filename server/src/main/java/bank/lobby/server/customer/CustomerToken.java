package bank.lobby.server.customer;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands for a number: a keyed token, and while the token key is being changed also the one the former key makes.
 *
 * @param current {@code k<number of the key>:…}
 * @param former of the same number under the key before; {@code null} when no change is under way
 */
public record CustomerToken(String current, @Nullable String former) {

    public CustomerToken {
        requireNonNull(current, "current");
    }

    /** The one token a ticket has kept. */
    public static CustomerToken kept(String token) {
        return new CustomerToken(token, null);
    }

    /** Both, the current one first. */
    public List<String> all() {
        return former == null ? List.of(current) : List.of(current, former);
    }

    /** Nothing that could be written to a log by mistake. */
    @Override
    public String toString() {
        return "CustomerToken[]";
    }
}
