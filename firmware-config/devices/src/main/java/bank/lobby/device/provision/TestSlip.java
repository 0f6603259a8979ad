package bank.lobby.device.provision;

import bank.lobby.device.printer.SlipLayout;
import bank.lobby.device.printer.SlipLine;
import bank.lobby.device.profile.PrinterProfile;
import java.util.ArrayList;
import java.util.List;

/**
 * The slip a technician looks at: every size the profile claims, Chinese in both scripts, the full width with its edges, a
 * code and the cut. What is wrong with a profile is seen here: cut-off edges are too many dots, rubbish is no Chinese ROM.
 */
public final class TestSlip {

    /** What the code on it says. */
    public static final String CODE = "LOBBY-TEST-0123456789";

    /** What every printer with a Chinese ROM can print. */
    public static final String CHINESE = "中文打印测试：欢迎光临，请稍候";

    private TestSlip() {}

    public static SlipLayout of(PrinterProfile profile) {
        int columns = profile.paper().columns();
        List<SlipLine> lines = new ArrayList<>();
        lines.add(
                SlipLine.Text.centred("TEST 测试", Math.min(2, profile.commands().largestMagnification())));
        lines.add(SlipLine.Text.plain(profile.id().text()));
        lines.add(new SlipLine.Rule());
        lines.add(SlipLine.Text.plain(CHINESE));
        lines.add(SlipLine.Text.plain("歡迎光臨 ①②③ ￥１２３"));
        lines.add(SlipLine.Text.plain(ruler(columns)));
        for (int times = 1; times <= profile.commands().largestMagnification(); times *= 2) {
            lines.add(SlipLine.Text.centred("A" + times, times));
        }
        lines.add(new SlipLine.Rule());
        lines.add(new SlipLine.Qr(CODE, columns >= 40 ? 6 : 4));
        lines.add(SlipLine.Text.centred(CODE, 1));
        lines.add(new SlipLine.Feed(1));
        return new SlipLayout(lines);
    }

    /** Digits across the whole width; the last column says how many there are. */
    static String ruler(int columns) {
        StringBuilder ruler = new StringBuilder();
        for (int column = 1; column <= columns; column++) {
            ruler.append(column % 10);
        }
        return ruler.toString();
    }
}
