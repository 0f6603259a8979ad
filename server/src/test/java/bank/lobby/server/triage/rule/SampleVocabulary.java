package bank.lobby.server.triage.rule;

import bank.lobby.wire.station.Names;
import bank.lobby.wire.triage.GeneratedTriage;
import java.util.List;

/** What the rules of {@link GeneratedTriage} may name, with names that say nothing of the codes. */
public final class SampleVocabulary {

    private SampleVocabulary() {}

    public static PlanVocabulary of() {
        return new PlanVocabulary(
                GeneratedTriage.services(),
                List.of(
                        named("ordinary", "普通", "一般", "Standard"),
                        named("gold", "金卡", "金卡", "Golden"),
                        named("platinum", "白金", "白金", "Platina"),
                        named("private", "私人银行", "私人銀行", "Wealth club")),
                List.of(
                        named("elderly", "老年客户", "年長客戶", "Older customer"),
                        named("disabled", "残障人士", "身心障礙", "Handicap"),
                        named("pregnant", "孕妇", "孕婦", "Expecting mother"),
                        named("infant", "携带婴幼儿", "攜帶嬰幼兒", "With a baby"),
                        named("serviceman", "现役军人", "現役軍人", "Soldier")),
                List.of(
                        named("BANK_CARD", "银行卡", "金融卡", "a payment card"),
                        named("RESIDENT_ID", "居民身份证", "居民身分證", "an identity card"),
                        named("PASSPORT", "护照", "護照", "a travel document")),
                List.of(
                        named("care", "爱心窗口", "愛心櫃檯", "Helping-hand counter"),
                        named("vip", "贵宾窗口", "貴賓櫃檯", "Lounge"),
                        named("foreign", "外语窗口", "外語櫃檯", "Language counter")),
                List.of(
                        named("tier", "客户等级", "客戶等級", "Relationship"),
                        named("elderly", "老年", "年長", "Advanced age"),
                        named("booked", "已预约", "已預約", "Appointment"),
                        named("care", "特殊关怀", "特殊關懷", "Needs a hand")));
    }

    private static NamedCode named(String code, String zhCn, String zhTw, String en) {
        return new NamedCode(code, new Names(zhCn, zhTw, en));
    }
}
