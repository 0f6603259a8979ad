package bank.lobby.kiosk.page;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the page how large a millimetre is. */
@RestController
class PanelController {

    private final String css;

    PanelController(PanelSettings panel) {
        css = ":root{--mm: calc(" + panel.widthPx() + "px / " + panel.widthMm() + ")}\n";
    }

    @GetMapping("/ui/panel.css")
    ResponseEntity<String> panel() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .body(css);
    }
}
