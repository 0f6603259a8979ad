package bank.lobby.device.twin.paper;

import com.google.zxing.qrcode.encoder.ByteMatrix;

/**
 * Draws a slip as SVG at true size, one unit a dot. Characters stand on the printer's own grid whatever font the browser
 * has: each is placed by itself, and the font only gives the strokes. Everything that came over the wire is escaped.
 */
final class SlipPicture {

    private static final int DOTS_PER_MM = 8;

    /** White paper beside the printable width, 4 mm each side. */
    private static final int EDGE = 32;

    /** The saw teeth of the cutter. */
    private static final int TOOTH = 8;

    private static final int CELL = 24;

    private final StringBuilder svg = new StringBuilder(4096);
    private final TwinSlip slip;

    private SlipPicture(TwinSlip slip) {
        this.slip = slip;
    }

    static String of(TwinSlip slip) {
        return new SlipPicture(slip).draw();
    }

    private String draw() {
        int width = slip.widthDots() + 2 * EDGE;
        int height = slip.heightDots() + EDGE + TOOTH;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%smm\" height=\"%smm\" viewBox=\"0 0 %d %d\""
                .formatted(millimetres(width), millimetres(height), width, height));
        svg.append(" role=\"img\" aria-label=\"").append(escaped(slip.text())).append("\">");
        paper(width, height);
        svg.append("<g transform=\"translate(%d %d)\" fill=\"#1a1a1a\">".formatted(EDGE, EDGE));
        for (TwinMark mark : slip.marks()) {
            switch (mark) {
                case TwinMark.Text text -> text(text);
                case TwinMark.Picture picture -> picture(picture);
                case TwinMark.Qr qr -> code(qr);
            }
        }
        return svg.append("</g></svg>").toString();
    }

    private void paper(int width, int height) {
        svg.append("<path fill=\"#fdfdfb\" stroke=\"#d8d6d0\" d=\"M0 0H").append(width);
        svg.append("V").append(height - TOOTH);
        for (int x = width - TOOTH; x >= 0; x -= TOOTH) {
            boolean tip = (x / TOOTH) % 2 == 1;
            svg.append("L").append(x).append(' ').append(tip ? height : height - TOOTH);
        }
        svg.append("Z\"/>");
    }

    /** Letters and Chinese characters come from different fonts, so each stretch of a kind is an element. */
    private void text(TwinMark.Text mark) {
        int[] characters = mark.text().codePoints().toArray();
        int x = 0;
        for (int from = 0; from < characters.length; ) {
            int cell = TwinMark.Text.cell(characters[from]);
            int to = from;
            StringBuilder stretch = new StringBuilder();
            StringBuilder places = new StringBuilder();
            for (; to < characters.length && TwinMark.Text.cell(characters[to]) == cell; to++) {
                stretch.appendCodePoint(characters[to]);
                places.append(places.isEmpty() ? "" : " ").append((to - from) * cell);
            }
            int left = mark.x() + x * mark.widthTimes();
            int width = (to - from) * cell * mark.widthTimes();
            accent(mark, left, width);
            stretch(mark, left, cell, stretch.toString(), places.toString());
            x += (to - from) * cell;
            from = to;
        }
    }

    private void stretch(TwinMark.Text mark, int x, int cell, String characters, String places) {
        // A monospaced letter is 0.6 em wide, so 20 dots high makes it the printer's 12 dots wide.
        String font = cell == CELL
                ? "font-size=\"24\" font-family=\"Noto Sans CJK SC,Noto Sans SC,Source Han Sans SC,Microsoft YaHei,sans-serif\""
                : "font-size=\"20\" font-family=\"DejaVu Sans Mono,Liberation Mono,Noto Sans Mono,monospace\"";
        svg.append(
                "<text transform=\"translate(%d %d) scale(%d %d)\" x=\"%s\" y=\"%d\" %s%s%s style=\"white-space:pre\">"
                        .formatted(
                                x,
                                mark.y(),
                                mark.widthTimes(),
                                mark.heightTimes(),
                                places,
                                cell == CELL ? 21 : 19,
                                font,
                                mark.style().bold() ? " font-weight=\"700\"" : "",
                                mark.style().reversed() ? " fill=\"#fdfdfb\"" : ""));
        svg.append(escaped(characters)).append("</text>");
    }

    /** What is behind reversed letters, or under underlined ones. */
    private void accent(TwinMark.Text mark, int left, int width) {
        int height = CELL * mark.heightTimes();
        if (mark.style().reversed()) {
            svg.append("<path d=\"M%d %dh%dv%dh-%dz\"/>".formatted(left, mark.y(), width, height, width));
        } else if (mark.style().underlined()) {
            svg.append("<path d=\"M%d %dh%dv2h-%dz\"/>".formatted(left, mark.y() + height - 2, width, width));
        }
    }

    private void picture(TwinMark.Picture mark) {
        svg.append("<path shape-rendering=\"crispEdges\" d=\"");
        for (int row = 0; row < mark.heightDots(); row++) {
            for (int column = 0; column < mark.widthDots(); column++) {
                int from = column;
                while (column < mark.widthDots() && mark.black(column, row)) {
                    column++;
                }
                if (column > from) {
                    svg.append("M%d %dh%dv1h-%dz"
                            .formatted(mark.x() + from, mark.y() + row, column - from, column - from));
                }
            }
        }
        svg.append("\"/>");
    }

    private void code(TwinMark.Qr mark) {
        ByteMatrix modules = mark.modules();
        int dots = mark.moduleDots();
        svg.append("<path shape-rendering=\"crispEdges\" d=\"");
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row) == 1) {
                    svg.append("M%d %dh%dv%dh-%dz"
                            .formatted(mark.x() + column * dots, mark.y() + row * dots, dots, dots, dots));
                }
            }
        }
        svg.append("\"/>");
    }

    private static String millimetres(int dots) {
        return String.valueOf(dots / (double) DOTS_PER_MM);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
