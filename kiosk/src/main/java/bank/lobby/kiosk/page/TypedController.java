package bank.lobby.kiosk.page;

import bank.lobby.kiosk.touch.ReaderDesk;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a reader has typed into the page, as bytes. Read from the request here and not by the framework, whose debug log would write it down;
 * no parameter and no answer tells anything of it.
 */
@RestController
class TypedController {

    private final ReaderDesk readers;

    TypedController(ReaderDesk readers) {
        this.readers = readers;
    }

    @PostMapping(path = "/kiosk/api/typed", consumes = "application/octet-stream")
    ResponseEntity<Void> typed(HttpServletRequest request) throws IOException {
        byte[] buffer = new byte[ReaderDesk.LONGEST_BURST + 1];
        try {
            int length = request.getInputStream().readNBytes(buffer, 0, buffer.length);
            if (length == buffer.length) {
                return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
            }
            boolean taken = readers.typed(Arrays.copyOf(buffer, length));
            return ResponseEntity.status(taken ? HttpStatus.NO_CONTENT : HttpStatus.NOT_FOUND)
                    .build();
        } finally {
            Arrays.fill(buffer, (byte) 0);
        }
    }
}
