package bank.lobby.server.customer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key files of a home, {@code customer-sealing.key} and {@code customer-token.key}, and how each key is changed: a new
 * one is put in use while the former is still good, until the change is finished. Public for the commands of this
 * feature; the keys themselves never leave the package. Whoever writes holds the home's lock for commands.
 */
public final class KeyFiles {

    private static final Logger LOG = LoggerFactory.getLogger(KeyFiles.class);

    private final KeyRing sealing;
    private final KeyRing token;

    /** @param home of the server */
    public KeyFiles(Path home) {
        this.sealing = new KeyRing(home.resolve("customer-sealing.key"), 2);
        this.token = new KeyRing(home.resolve("customer-token.key"), 1);
    }

    /**
     * A change of key that is under way.
     *
     * @param current how the key in use is called
     * @param former how the one before it is called
     * @param since when the change began
     */
    public record Change(String current, String former, Instant since) {}

    /** Makes the keys that are not there. */
    void makeMissing() {
        make(sealing, SealingPair.newLines());
        make(token, List.of(TokenKey.newLine(1)));
    }

    /** Another text whenever one of the files is another; says nothing of what is in them. */
    String content() {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            for (KeyRing ring : List.of(sealing, token)) {
                hash.update((content(ring).keys() + "|").getBytes(UTF_8));
            }
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    /**
     * The keys as they are now.
     *
     * @throws IllegalStateException when a file is missing or damaged; nothing of it is repeated
     */
    public KeySet read() {
        return new KeySet(keys(sealing, SealingPair::of), keys(token, line -> TokenKey.of(line.getFirst())));
    }

    /** The change of the sealing key that is under way. */
    public Optional<Change> sealingChange() {
        return change(sealing, lines -> SealingPair.of(lines).forKiosks().id());
    }

    /** The change of the token key that is under way; the names are what tokens begin with. */
    public Optional<Change> tokenChange() {
        return change(token, lines -> TokenKey.of(lines.getFirst()).prefix());
    }

    /** Puts a new sealing key in use; what is sealed to the former is still opened. */
    public Change beginSealing(Instant now) {
        begin(sealing, SealingPair.newLines(), now);
        return sealingChange().orElseThrow();
    }

    /** Puts a new token key in use; customers are still found by tokens of the former. */
    public Change beginToken(Instant now) {
        int version =
                keys(token, line -> TokenKey.of(line.getFirst())).getFirst().version();
        begin(token, List.of(TokenKey.newLine(version + 1)), now);
        return tokenChange().orElseThrow();
    }

    /** Drops the former sealing key. */
    public void finishSealing() {
        finish(sealing);
    }

    /** Drops the former token key: whom only its tokens stand for is unknown from now on. */
    public void finishToken() {
        finish(token);
    }

    private static void begin(KeyRing ring, List<String> key, Instant now) {
        KeyRing.Content before = content(ring);
        if (before.former().isPresent()) {
            throw new IllegalStateException("a change of " + ring.path() + " is under way; finish it first");
        }
        ring.write(new KeyRing.Content(List.of(key, before.current()), now));
    }

    private static void finish(KeyRing ring) {
        ring.write(new KeyRing.Content(List.of(content(ring).current()), null));
    }

    private static Optional<Change> change(KeyRing ring, Function<List<String>, String> name) {
        KeyRing.Content content = content(ring);
        Instant since = content.changed() == null ? Instant.EPOCH : content.changed();
        return content.former().map(former -> new Change(name.apply(content.current()), name.apply(former), since));
    }

    private static <K> List<K> keys(KeyRing ring, Function<List<String>, K> reader) {
        KeyRing.Content content = content(ring);
        try {
            return Stream.concat(Stream.of(content.current()), content.former().stream())
                    .map(reader)
                    .toList();
        } catch (IllegalArgumentException damaged) {
            throw ring.damaged();
        }
    }

    private static KeyRing.Content content(KeyRing ring) {
        return ring.read().orElseThrow(() -> new IllegalStateException(ring.path() + " is missing"));
    }

    private static void make(KeyRing ring, List<String> key) {
        if (ring.read().isEmpty()) {
            LOG.info("Making {}: keep it with the backups", ring.path().toAbsolutePath());
            ring.write(new KeyRing.Content(List.of(key), null));
        }
    }
}
