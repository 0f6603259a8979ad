package bank.lobby.display.link;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where this display belongs.
 *
 * @param home folder of what must outlive a restart: identity and last board; made if absent, needed
 * @param server the server it belongs to
 * @param profiles folder of this station's own device profiles; by default {@code profiles} in the home, where that is there
 * @param enrolment how it is let in, the first time only
 */
@Validated
@ConfigurationProperties("lobby.display")
public record StationSettings(
        @NotNull Path home,
        @NotNull @Valid Server server,
        @Nullable Path profiles,
        @DefaultValue Enrolment enrolment) {

    /**
     * @param url root of the server, {@code http} or {@code https}, needed
     */
    public record Server(@NotNull URI url) {

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
