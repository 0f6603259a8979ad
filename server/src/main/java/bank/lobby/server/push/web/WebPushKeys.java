package bank.lobby.server.push.web;

import bank.lobby.server.platform.LobbyHome;
import bank.lobby.server.platform.SecretFile;
import com.interaso.webpush.VapidKeys;
import java.util.Base64;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The key pair this server signs to push services with (RFC 8292), in {@code web-push.keys} of the home, made on first
 * start. Every node of a server needs the same file; with a new one, tablets have to ask again.
 */
@Component
@ConditionalOnProperty("lobby.server.web-push.contact")
class WebPushKeys {

    private final VapidKeys keys;

    WebPushKeys(LobbyHome home) {
        SecretFile file = new SecretFile(home.path().resolve("web-push.keys"));
        keys = file.read().map(WebPushKeys::parse).orElseGet(() -> {
            VapidKeys made = VapidKeys.generate();
            file.write(made.getX509PublicKey() + "\n" + made.getPkcs8PrivateKey() + "\n");
            return made;
        });
    }

    VapidKeys keys() {
        return keys;
    }

    /** The public key as browsers take it: the uncompressed point, base64url without padding. */
    String publicKey() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.getApplicationServerKey());
    }

    private static VapidKeys parse(String text) {
        String[] lines = text.strip().split("\n");
        if (lines.length != 2) {
            throw new IllegalStateException("web-push.keys does not hold two keys; remove it to have new ones made");
        }
        return VapidKeys.create(lines[0].strip(), lines[1].strip());
    }
}
