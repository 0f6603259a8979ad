package bank.lobby.kiosk.link;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this kiosk belongs. Checked here and not by a validation library, whose classes would cost a small PC 5 MB.
 *
 * @param home folder of what must outlive a restart: identity, plan, slip jobs; made if absent, needed
 * @param server the server it belongs to
 * @param profiles folder of this station's own device profiles; by default {@code profiles} in the home, where that is there
 * @param enrolment how it is let in, the first time only
 */
@ConfigurationProperties("lobby.kiosk")
public record StationSettings(
        Path home,
        Server server,
        @Nullable Path profiles,
        @DefaultValue Enrolment enrolment) {

    public StationSettings {
        List<String> problems = new ArrayList<>();
        if (home == null) {
            problems.add("lobby.kiosk.home is missing: a folder for what must outlive a restart");
        }
        if (server == null || server.url() == null) {
            problems.add("lobby.kiosk.server.url is missing: the root of the server, http://server:8080");
        } else if (!List.of("http", "https")
                .contains(String.valueOf(server.url().getScheme()))) {
            problems.add("lobby.kiosk.server.url is neither http nor https: " + server.url());
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
    }

    /** @param url root of the server, {@code http} or {@code https}, needed */
    public record Server(URI url) {

        /** The server's socket. */
        URI socket() {
            String scheme = "https".equals(url.getScheme()) ? "wss" : "ws";
            return URI.create(scheme + "://" + url.getRawAuthority() + "/ws");
        }
    }

    /**
     * @param code the one-time code an administrator made; read only while there is no identity in the home; may be absent
     */
    public record Enrolment(@Nullable String code) {}
}
