package bank.lobby.server.customer;

import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.platform.Role;
import bank.lobby.wire.ticket.SealedCustomer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A number that staff typed for a customer, as bytes; the answer is its sealed form, which is all the page keeps and sends
 * on. Read from the request here and not by the framework, whose debug log would write it down; it changes nothing, so it
 * needs no key.
 */
@RestController
class TypedNumberController {

    /** Chosen: the longest number there is, with a blank after every digit. */
    private static final int LONGEST = 64;

    private final Customers customers;

    TypedNumberController(Customers customers) {
        this.customers = customers;
    }

    /** @throws Refusal 400 {@code not-a-number} when it cannot be of that kind; the number is not repeated */
    @PostMapping(path = "/api/branches/{branch}/typed-numbers/{kind}", consumes = "application/octet-stream")
    SealedCustomer typed(
            Caller caller, @PathVariable String branch, @PathVariable String kind, HttpServletRequest request)
            throws IOException {
        caller.mustBe(branch, Role.LOBBY_MANAGER, Role.SUPERVISOR);
        byte[] typed = new byte[LONGEST + 1];
        try {
            int length = request.getInputStream().readNBytes(typed, 0, typed.length);
            DocumentKind known = DocumentKind.named(kind).orElseThrow(TypedNumberController::notANumber);
            return customers.seal(number(known, typed, length));
        } finally {
            Arrays.fill(typed, (byte) 0);
        }
    }

    /** Without the signs people write between digits; {@code typed} stays the caller's. */
    private static DocumentNumber number(DocumentKind kind, byte[] typed, int length) {
        byte[] kept = new byte[length];
        int at = 0;
        for (int i = 0; i < length; i++) {
            if (" -()+.".indexOf(typed[i]) < 0) {
                kept[at++] = (byte) Character.toUpperCase((char) typed[i]);
            }
        }
        try {
            if (length > LONGEST) {
                throw notANumber();
            }
            return new DocumentNumber(kind, Arrays.copyOf(kept, at));
        } catch (IllegalArgumentException cannotBe) {
            throw notANumber();
        } finally {
            Arrays.fill(kept, (byte) 0);
        }
    }

    private static Refusal notANumber() {
        return Refusal.malformed("not-a-number", "This cannot be a number of that kind");
    }
}
