package bank.lobby.device.printer.escpos;

import bank.lobby.device.printer.Align;
import bank.lobby.device.printer.SlipLayout;
import bank.lobby.device.printer.SlipLine;
import bank.lobby.device.printer.SlipLine.Text;

/** The slips the tests print. */
final class Slips {

    static final String PAYLOAD = "https://q.example/t/A037-20260101";

    /** The one of the golden file. */
    static final SlipLayout TICKET = SlipLayout.of(
            Text.centred("城东支行", 2),
            Text.centred("个人现金业务", 1),
            new Text("A037", Align.CENTRE, 8, 8, true),
            Text.centred("您前面还有 5 人等候", 1),
            new SlipLine.Feed(1),
            new SlipLine.Qr(PAYLOAD, 6),
            Text.plain("取号时间: 2026-01-01 09:30:15"),
            Text.plain("请留意叫号,过号作废"),
            new SlipLine.Feed(4));

    private Slips() {}
}
