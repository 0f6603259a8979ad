package bank.lobby.server.platform.embedded;

import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** With {@code lobby.db=embedded}, the default, the data source is the child process. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "lobby.db", havingValue = "embedded", matchIfMissing = true)
class EmbeddedConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(bank.lobby.server.platform.LobbyHome home) {
        return EmbeddedDatabase.start(Path.of(home.path().toString(), "db"));
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedDatabase database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return database.user();
            }

            @Override
            public String getPassword() {
                return database.password();
            }

            @Override
            public String getJdbcUrl() {
                return database.url();
            }
        };
    }
}
