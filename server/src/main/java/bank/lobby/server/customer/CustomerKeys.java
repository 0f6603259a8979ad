package bank.lobby.server.customer;

import bank.lobby.server.platform.LobbyHome;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The two keys of this feature, each in a file only the server's account may read, made on first start: the pair kiosks
 * seal to, and the key that turns numbers into tokens. They never leave this package. Losing the second makes every
 * known customer unknown, so it belongs in the backup beside the database. A change of a key, made by a command in the
 * same home, holds within seconds.
 */
@Component
class CustomerKeys {

    private static final Logger LOG = LoggerFactory.getLogger(CustomerKeys.class);

    private final KeyFiles files;
    private volatile Read last;

    /** What was read, and of which content. */
    private record Read(String content, KeySet keys) {}

    CustomerKeys(LobbyHome home) {
        this.files = new KeyFiles(home.path());
        files.makeMissing();
        this.last = new Read(files.content(), files.read());
    }

    /** The keys that hold now; ask for them anew with every number. */
    KeySet now() {
        return last.keys();
    }

    /** Reads the files again when they are not what they were. Damaged ones leave the keys as they are. */
    @Scheduled(fixedDelayString = "${lobby.server.customer.key-check:2s}")
    void look() {
        try {
            String content = files.content();
            if (!content.equals(last.content())) {
                last = new Read(content, files.read());
                LOG.info("The customer keys have changed");
            }
        } catch (IllegalStateException | UncheckedIOException unreadable) {
            LOG.error("The customer keys stay as they were: {}", unreadable.getMessage());
        }
    }
}
