package bank.lobby.server.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Where this server keeps what must outlive it: the embedded database, keys, one-time passwords.
 *
 * @param path directory, made on first start, readable by the server's account only; default {@code .lobby/server}
 *     below the working directory
 */
@ConfigurationProperties("lobby.home")
public record LobbyHome(
        @Name("path") @DefaultValue(".lobby/server") Path path) {}
