package bank.lobby.server.intake;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How customers' phones reach this server.
 *
 * @param url scheme, host and port printed in the QR code of every slip, without a path; default
 *     {@code http://127.0.0.1:8080}, which only the same machine can open
 */
@ConfigurationProperties("lobby.server.public-address")
record PublicAddress(@DefaultValue("http://127.0.0.1:8080") URI url) {

    /** The phone page of the ticket with {@code link}. */
    String phonePage(String link) {
        return url.resolve("/t/" + link).toString();
    }
}
