package bank.lobby.display.page;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the page, at {@code /ui/panel.css}, how large a millimetre of this TV is. */
@RestController
class PanelController {

    private final String sheet;

    PanelController(PageSettings settings) {
        this.sheet = ":root{--mm: calc(%dpx / %s)}%n"
                .formatted(settings.panel().widthPx(), settings.panel().widthMm());
    }

    @GetMapping(path = "/ui/panel.css", produces = "text/css")
    String sheet() {
        return sheet;
    }
}
