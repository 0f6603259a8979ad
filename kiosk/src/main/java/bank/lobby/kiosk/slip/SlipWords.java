package bank.lobby.kiosk.slip;

import bank.lobby.wire.station.Language;

/**
 * The sentences of a slip in one language. Every character is in the two-byte area that Chinese printers have; a test says
 * so. The numbers are put in for {@code %d}.
 *
 * @param reprint at the head of a second slip of the same ticket
 * @param yours over the number
 * @param ahead people ahead
 * @param nobodyAhead the same when there is nobody
 * @param promise the promised wait, minutes, and what it means
 * @param rule the overtaking rule of the branch's calling
 * @param bring what to have ready at the counter, put in for {@code %s}
 * @param scan beside the code
 * @param keep at the end
 */
record SlipWords(
        String reprint,
        String yours,
        String ahead,
        String nobodyAhead,
        String promise,
        String rule,
        String bring,
        String scan,
        String keep) {

    private static final SlipWords ZH_CN = new SlipWords(
            "* 补打 *",
            "您的号码",
            "前面等候 %d 人",
            "前面无人等候",
            "我们承诺约 %d 分钟内叫到您",
            "谁的等候最接近承诺，先叫谁；后到的人可能先办。",
            "请备好：%s",
            "扫码查看排队进度",
            "请妥善保管，过号请联系工作人员");

    private static final SlipWords ZH_TW = new SlipWords(
            "* 補印 *",
            "您的號碼",
            "前面等候 %d 人",
            "前面無人等候",
            "我們承諾約 %d 分鐘內叫到您",
            "誰的等候最接近承諾，先叫誰；後到的人可能先辦。",
            "請備妥：%s",
            "掃碼查看排隊進度",
            "請妥善保管，過號請洽服務人員");

    private static final SlipWords EN = new SlipWords(
            "* REPRINT *",
            "Your number",
            "Ahead of you: %d",
            "Nobody ahead of you",
            "We aim to call you within %d min",
            "Called by promised time: a later guest may go first.",
            "Please have ready: %s",
            "Scan to see your place",
            "Please keep this slip");

    static SlipWords in(Language language) {
        return switch (language) {
            case ZH_CN -> ZH_CN;
            case ZH_TW -> ZH_TW;
            case EN -> EN;
        };
    }
}
