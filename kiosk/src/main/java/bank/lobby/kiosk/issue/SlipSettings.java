package bank.lobby.kiosk.issue;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long this kiosk tries to get a slip on paper.
 *
 * @param hold how long after the touch a slip that did not come out is still printed by itself; after that the customer
 *     has gone and staff decide. Default 90 s, 0 s (never) to 240 s: the server gives a silent kiosk up after 5 minutes
 */
@ConfigurationProperties("lobby.kiosk.slip")
public record SlipSettings(@DefaultValue("90s") Duration hold) {

    private static final Duration LONGEST = Duration.ofSeconds(240);

    public SlipSettings {
        if (hold.isNegative() || hold.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("lobby.kiosk.slip.hold must be 0s to 240s, not " + hold);
        }
    }
}
