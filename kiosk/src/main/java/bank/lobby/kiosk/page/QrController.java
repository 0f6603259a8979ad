package bank.lobby.kiosk.page;

import bank.lobby.kiosk.touch.Touched;
import bank.lobby.kiosk.touch.Turn;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The QR code of the ticket on screen, as a picture; of nothing else, so that nobody can make this kiosk show his own. */
@RestController
class QrController {

    /** Source: ISO/IEC 18004, four modules of quiet zone on every side. */
    private static final int QUIET = 4;

    private final Turn turn;

    QrController(Turn turn) {
        this.turn = turn;
    }

    @GetMapping("/kiosk/api/qr")
    ResponseEntity<String> qr(@RequestParam String text) throws WriterException {
        if (!(turn.touched() instanceof Touched.Issued issued)
                || !issued.ticket().phoneUrl().equals(text)) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .cacheControl(CacheControl.noStore())
                .body(svgOf(text));
    }

    /** One path of unit squares: sharp at any size. */
    private static String svgOf(String text) throws WriterException {
        ByteMatrix modules = Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                .getMatrix();
        int side = modules.getWidth() + 2 * QUIET;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + side + "v" + side + "h-" + side
                + "z\"/><path d=\"" + path + "\"/></svg>";
    }
}
