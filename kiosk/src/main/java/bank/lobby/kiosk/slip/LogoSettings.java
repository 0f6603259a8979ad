package bank.lobby.kiosk.slip;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The picture at the head of every slip.
 *
 * @param logo a portable bitmap, form P4, no wider than the paper; absent: slips have none. A relative path begins at the home
 */
@ConfigurationProperties("lobby.kiosk.slip")
record LogoSettings(@Nullable Path logo) {}
