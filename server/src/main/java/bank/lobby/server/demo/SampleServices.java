package bank.lobby.server.demo;

import bank.lobby.server.catalog.BankingService;
import bank.lobby.wire.station.Names;
import bank.lobby.wire.triage.Complexity;
import bank.lobby.wire.triage.Means;
import bank.lobby.wire.triage.MenuService;
import bank.lobby.wire.triage.OpeningHours;
import bank.lobby.wire.triage.Party;
import bank.lobby.wire.triage.Stretch;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Nine services that between them stand on every triage axis. Some ask for documents; one keeps so few hours that a kiosk
 * mostly shows it closed, with its next time.
 */
final class SampleServices {

    /** What to bring, by service; nothing in particular for the others. */
    private static final Map<String, Names> DOCUMENTS = Map.of(
            "personal-large-cash", new Names("本人身份证、银行卡", "本人身分證、銀行卡", "ID card, bank card"),
            "corporate-account",
                    new Names(
                            "营业执照、公章、法定代表人身份证",
                            "登記證明、公司章、負責人身分證",
                            "Business licence, company seal, ID of the legal representative"),
            "foreign-exchange", new Names("身份证或护照", "身分證或護照", "ID card or passport"));

    private SampleServices() {}

    /** In the order of the kiosk's menu. */
    static List<BankingService> all() {
        return Stream.concat(daily().map(SampleServices::bringing), Stream.of(safeDeposit()))
                .toList();
    }

    private static Stream<BankingService> daily() {
        return Stream.of(
                machine(
                        Set.of("cash-machine"),
                        "A",
                        "personal-cash",
                        new Names("现金存取", "現金存提款", "Cash in and out"),
                        new Names("5 万元以下存款、取款、换零钱", "存款、提款、兌換零鈔", "Deposits, withdrawals, small change"),
                        Party.PERSONAL,
                        Means.CASH,
                        Complexity.SIMPLE,
                        "cash"),
                machine(
                        Set.of("smart-teller"),
                        "B",
                        "personal-transfer",
                        new Names("转账与账户", "轉帳與帳戶", "Transfers and accounts"),
                        new Names("转账、改密、挂失、打印流水", "轉帳、變更密碼、掛失、列印明細", "Transfers, passwords, lost cards, statements"),
                        Party.PERSONAL,
                        Means.NON_CASH,
                        Complexity.SIMPLE,
                        "transfer"),
                service(
                        "C",
                        "personal-large-cash",
                        new Names("大额现金", "大額現金", "Large cash"),
                        new Names("5 万元及以上，请备好身份证", "大額存提，請備妥身分證件", "Large amounts; please have your ID ready"),
                        Party.PERSONAL,
                        Means.CASH,
                        Complexity.COMPLEX,
                        "cash-banknote"),
                service(
                        "D",
                        "personal-wealth",
                        new Names("理财与贷款", "理財與貸款", "Wealth and loans"),
                        new Names("理财、基金、保险、贷款咨询", "理財、基金、保險、貸款諮詢", "Investments, funds, insurance, loans"),
                        Party.PERSONAL,
                        Means.NON_CASH,
                        Complexity.COMPLEX,
                        "chart-pie"),
                service(
                        "E",
                        "corporate-cash",
                        new Names("对公现金", "公司戶現金", "Corporate cash"),
                        new Names("缴存现金、支取备用金", "公司戶存入與提領現金", "Business deposits and petty cash"),
                        Party.CORPORATE,
                        Means.CASH,
                        Complexity.SIMPLE,
                        "cash"),
                service(
                        "F",
                        "corporate-settlement",
                        new Names("对公结算", "公司戶結算", "Corporate settlement"),
                        new Names("转账、汇票、支票、回单", "轉帳、匯票、支票、回條", "Transfers, drafts, cheques, receipts"),
                        Party.CORPORATE,
                        Means.NON_CASH,
                        Complexity.SIMPLE,
                        "file-invoice"),
                service(
                        "G",
                        "corporate-account",
                        new Names("对公开户与变更", "公司戶開戶與變更", "Corporate accounts"),
                        new Names("开户、变更、年检、网银签约", "開戶、變更、網銀簽約", "Opening, changes, online banking"),
                        Party.CORPORATE,
                        Means.NON_CASH,
                        Complexity.COMPLEX,
                        "building"),
                speciality(
                        "H",
                        "foreign-exchange",
                        new Names("外汇业务", "外匯業務", "Foreign exchange"),
                        new Names("购汇、结汇、境外汇款", "結匯、外幣匯款", "Buying and selling currency, remittances abroad"),
                        "world-dollar"));
    }

    /** On two mornings of the week. */
    private static BankingService safeDeposit() {
        List<Stretch> morning = List.of(new Stretch(LocalTime.of(9, 30), LocalTime.of(11, 30)));
        return new BankingService(
                "K",
                new MenuService(
                        "safe-deposit",
                        new Names("保管箱", "保管箱", "Safe deposit boxes"),
                        new Names(
                                "租用、续租、开箱，周二、周四上午",
                                "租用、續租、開箱，週二、週四上午",
                                "Rent, renewal, access; Tuesday and Thursday mornings"),
                        Party.PERSONAL,
                        Means.NON_CASH,
                        Complexity.COMPLEX,
                        false,
                        "lock",
                        new Names("身份证、保管箱钥匙、租约", "身分證、保管箱鑰匙、租約", "ID card, key and contract of the box"),
                        Set.of(),
                        null,
                        new OpeningHours(Map.of(DayOfWeek.TUESDAY, morning, DayOfWeek.THURSDAY, morning)),
                        null));
    }

    private static BankingService bringing(BankingService service) {
        MenuService menu = service.menu();
        return new BankingService(
                service.prefix(),
                new MenuService(
                        menu.code(),
                        menu.names(),
                        menu.hint(),
                        menu.party(),
                        menu.means(),
                        menu.complexity(),
                        menu.speciality(),
                        menu.icon(),
                        DOCUMENTS.get(menu.code()),
                        menu.machineKinds(),
                        menu.identityRequired(),
                        menu.hours(),
                        menu.longWaitMinutes()));
    }

    /** A service that machines of these kinds can do too. */
    private static BankingService machine(
            Set<String> kinds,
            String prefix,
            String code,
            Names names,
            Names hint,
            Party party,
            Means means,
            Complexity complexity,
            String icon) {
        return new BankingService(
                prefix,
                new MenuService(
                        code, names, hint, party, means, complexity, false, icon, null, kinds, null, null, null));
    }

    private static BankingService service(
            String prefix,
            String code,
            Names names,
            Names hint,
            Party party,
            Means means,
            Complexity complexity,
            String icon) {
        return new BankingService(prefix, new MenuService(code, names, hint, party, means, complexity, false, icon));
    }

    private static BankingService speciality(String prefix, String code, Names names, Names hint, String icon) {
        return new BankingService(
                prefix,
                new MenuService(code, names, hint, Party.PERSONAL, Means.NON_CASH, Complexity.COMPLEX, true, icon));
    }
}
