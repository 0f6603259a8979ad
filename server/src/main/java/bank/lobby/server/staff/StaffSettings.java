package bank.lobby.server.staff;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people stay signed in.
 *
 * @param sessionTimeout time without any request after which a person is signed out; default {@code 12h}, a shift with
 *     its breaks, because a tablet that only watches the hall sends nothing
 */
@ConfigurationProperties("lobby.server.staff")
record StaffSettings(@DefaultValue("12h") Duration sessionTimeout) {

    StaffSettings {
        if (sessionTimeout.compareTo(Duration.ofMinutes(1)) < 0 || sessionTimeout.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("lobby.server.staff.session-timeout is from 1m to 24h");
        }
    }
}
