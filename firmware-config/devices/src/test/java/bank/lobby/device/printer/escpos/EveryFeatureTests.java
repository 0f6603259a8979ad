package bank.lobby.device.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.device.printer.Align;
import bank.lobby.device.printer.SlipLayout;
import bank.lobby.device.printer.SlipLine;
import bank.lobby.device.printer.SlipLine.Accent;
import bank.lobby.device.printer.SlipLine.Text;
import bank.lobby.device.printer.dots.DotPicture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every feature of a slip, byte for byte as the makers' tables have it. */
class EveryFeatureTests {

    private static final String PROFILE = "buzzer: \"1B 42 02 03\"";

    private static final Map<String, SlipLayout> SLIPS = Map.ofEntries(
            Map.entry("centre", SlipLayout.of(Text.centred("A", 1))),
            Map.entry("right", SlipLayout.of(new Text("A", Align.RIGHT, 1, 1, false))),
            Map.entry("double", SlipLayout.of(new Text("A", Align.LEFT, 2, 2, false))),
            Map.entry("bold", SlipLayout.of(new Text("A", Align.LEFT, 1, 1, true))),
            Map.entry("underline", SlipLayout.of(new Text("拍", Align.LEFT, 1, 1, false, Accent.UNDERLINE))),
            Map.entry("reverse", SlipLayout.of(new Text("A", Align.LEFT, 1, 1, false, Accent.REVERSE))),
            Map.entry("spacing", new SlipLayout(List.of(Text.plain("A")), 40)),
            Map.entry("feed", SlipLayout.of(new SlipLine.Feed(3))),
            Map.entry("buzz", SlipLayout.of(new SlipLine.Buzz())),
            Map.entry("picture", logo(10, 2, 0xC3, 0x80, 0x01, 0x40)),
            Map.entry("stored-logo", logo(10, 2, 0xC3, 0x80, 0x01, 0x40)),
            Map.entry("harmless", logo(16, 1, 0x10, 0x04)));

    static Stream<String[]> features() throws IOException {
        try (InputStream file = EveryFeatureTests.class.getResourceAsStream("/printer/escpos/features.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("features")
    void isSentAsTheTableSays(String name, String bytes, String source) {
        String logo = name.startsWith("stored") ? "logo: stored" : "logo: raster";

        byte[] sent = new EscPosEncoder(TestProfiles.printer(PROFILE, logo))
                .encode(SLIPS.get(name.strip()))
                .bytes();

        assertThat(HexFormat.ofDelimiter(" ").withUpperCase().formatHex(sent, 4, sent.length - 4))
                .isEqualTo(bytes.strip());
    }

    @Test
    void hasALineInTheTable() throws IOException {
        assertThat(features().map(line -> line[0].strip())).containsExactlyInAnyOrderElementsOf(SLIPS.keySet());
    }

    private static SlipLayout logo(int width, int height, int... bytes) {
        byte[] rows = new byte[bytes.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (byte) bytes[i];
        }
        return SlipLayout.of(new SlipLine.Logo(new DotPicture(width, height, rows), true));
    }
}
