package bank.lobby.server.customer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;

/**
 * Turns a number into a token: the number of the key as {@code k1:}, and HMAC-SHA-256 over kind, {@code |} and the whole
 * number, base 64 for URLs. A telephone number counts without the code of the country. Without the key nobody can search
 * the numbers of a bank for the one behind a token, which with a plain hash takes minutes. Source: PCI DSS 4.0.1, 3.5.1.1.
 * Immutable and safe to share.
 */
public final class CustomerTokens {

    private final List<TokenKey> keys;

    /** @param keys the one in use, then the former one while it is being changed */
    CustomerTokens(List<TokenKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /** What stands for {@code number}, under every key there is. The caller stays the owner of the number. */
    public CustomerToken of(DocumentNumber number) {
        return new CustomerToken(
                token(keys.getFirst(), number), keys.size() == 1 ? null : token(keys.getLast(), number));
    }

    private static String token(TokenKey key, DocumentNumber number) {
        try {
            Mac mac = Mac.getInstance(key.key().getAlgorithm());
            mac.init(key.key());
            mac.update((number.kind().name() + '|').getBytes(US_ASCII));
            mac.update(number.bytes(), number.from(), number.bytes().length - number.from());
            byte[] token = mac.doFinal();
            return key.prefix() + Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256", e);
        }
    }
}
