package bank.lobby.device.twin.paper;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A slip as a phone sees it: every dot of it, with white paper around. Letters are solid blocks, which is the worst they
 * can do to a code beside them.
 */
final class SlipScan {

    private static final int WHITE = 0xFFFFFF;

    /** Paper beside the printable width, 4 mm each side. */
    private static final int EDGE = 32;

    private final int width;
    private final int height;
    private final int[] pixels;

    private SlipScan(TwinSlip slip) {
        width = slip.widthDots() + 2 * EDGE;
        height = slip.heightDots() + 2 * EDGE;
        pixels = new int[width * height];
        Arrays.fill(pixels, WHITE);
    }

    static SlipScan of(TwinSlip slip) {
        SlipScan scan = new SlipScan(slip);
        for (TwinMark mark : slip.marks()) {
            switch (mark) {
                case TwinMark.Text text -> scan.text(text);
                case TwinMark.Picture picture -> scan.picture(picture);
                case TwinMark.Qr qr -> scan.code(qr);
            }
        }
        return scan;
    }

    List<String> codes() {
        BinaryBitmap seen =
                new BinaryBitmap(new GlobalHistogramBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            Result[] results =
                    new QRCodeMultiReader().decodeMultiple(seen, Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE));
            return Arrays.stream(results).map(Result::getText).toList();
        } catch (NotFoundException none) {
            return List.of();
        }
    }

    private void text(TwinMark.Text mark) {
        int cells = mark.text().codePoints().map(TwinMark.Text::cell).sum();
        black(mark.x(), mark.y(), cells * mark.widthTimes(), 24 * mark.heightTimes());
    }

    private void picture(TwinMark.Picture mark) {
        for (int row = 0; row < mark.heightDots(); row++) {
            for (int column = 0; column < mark.widthDots(); column++) {
                if (mark.black(column, row)) {
                    black(mark.x() + column, mark.y() + row, 1, 1);
                }
            }
        }
    }

    private void code(TwinMark.Qr mark) {
        ByteMatrix modules = mark.modules();
        int dots = mark.moduleDots();
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row) == 1) {
                    black(mark.x() + column * dots, mark.y() + row * dots, dots, dots);
                }
            }
        }
    }

    private void black(int x, int y, int across, int down) {
        for (int row = Math.max(0, y); row < Math.min(y + down, height - 2 * EDGE); row++) {
            int from = (row + EDGE) * width + EDGE + x;
            Arrays.fill(pixels, from, from + across, 0);
        }
    }
}
