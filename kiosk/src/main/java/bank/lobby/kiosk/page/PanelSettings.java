package bank.lobby.kiosk.page;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The glass the page is shown on, so that sizes decided in millimetres are right on it.
 *
 * @param widthMm visible width, millimetres; default 268 (a 21.5 inch panel upright), 100 to 2000
 * @param widthPx the same width in CSS pixels; default 1080, 320 to 7680
 */
@ConfigurationProperties("lobby.kiosk.panel")
record PanelSettings(
        @DefaultValue("268") int widthMm,
        @DefaultValue("1080") int widthPx) {

    PanelSettings {
        List<String> problems = new ArrayList<>();
        if (widthMm < 100 || widthMm > 2_000) {
            problems.add("lobby.kiosk.panel.width-mm must be 100 to 2000, not " + widthMm);
        }
        if (widthPx < 320 || widthPx > 7_680) {
            problems.add("lobby.kiosk.panel.width-px must be 320 to 7680, not " + widthPx);
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
    }
}
