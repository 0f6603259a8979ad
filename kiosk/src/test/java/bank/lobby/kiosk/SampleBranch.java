package bank.lobby.kiosk;

import bank.lobby.wire.appointment.AppointmentState;
import bank.lobby.wire.appointment.FoundAppointment;
import bank.lobby.wire.board.BoardService;
import bank.lobby.wire.board.BoardState;
import bank.lobby.wire.machine.Machine;
import bank.lobby.wire.machine.MachineState;
import bank.lobby.wire.print.Slip;
import bank.lobby.wire.print.SlipJob;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import bank.lobby.wire.ticket.IssuedTicket;
import bank.lobby.wire.ticket.TicketRequest;
import bank.lobby.wire.triage.AgeBand;
import bank.lobby.wire.triage.Booking;
import bank.lobby.wire.triage.BranchPlan;
import bank.lobby.wire.triage.CareKind;
import bank.lobby.wire.triage.Complexity;
import bank.lobby.wire.triage.Means;
import bank.lobby.wire.triage.MenuService;
import bank.lobby.wire.triage.Party;
import bank.lobby.wire.triage.SealingKey;
import bank.lobby.wire.triage.TriagePlan;
import bank.lobby.wire.triage.TriageRule;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One invented branch with eight services over all axes, for the tests of this module. */
public final class SampleBranch {

    public static final String CODE = "renmin-road";
    public static final Names BANK = new Names("青禾银行", "青禾銀行", "Qinghe Bank");
    public static final Names BRANCH = new Names("人民路支行", "人民路分行", "Renmin Road Branch");
    public static final String ZONE = "Asia/Shanghai";
    public static final Instant ISSUED_AT = Instant.parse("2026-03-02T01:44:00Z");
    public static final KeyPair SEALING = x25519();

    private SampleBranch() {}

    public static BranchPlan plan() {
        return new BranchPlan(
                CODE,
                BANK,
                BRANCH,
                ZONE,
                services(),
                new TriagePlan(
                        1,
                        List.of(
                                rule("cash", Set.of("personal-cash"), 20),
                                rule("wealth", Set.of("personal-wealth", "personal-large-cash"), 35),
                                rule("corporate", Set.of("corporate-cash", "corporate-account"), 25),
                                rule("rest", Set.of(), 15))),
                new SealingKey(
                        "2026-1",
                        Base64.getEncoder().encodeToString(SEALING.getPublic().getEncoded())),
                List.of(
                        new CareKind("elderly", names("老年客户", "年長客戶", "Older customer"), "old", AgeBand.SEVENTIES),
                        new CareKind("infant", names("携带婴幼儿", "攜帶嬰幼兒", "With an infant"), "baby-carriage")),
                List.of(),
                null,
                true);
    }

    /** An appointment for wealth management on 2 March 2026, 10:30 at the branch, as it stands. */
    public static FoundAppointment appointment(AppointmentState state, Booking booking, @Nullable String number) {
        Instant at = Instant.parse("2026-03-02T02:30:00Z");
        return new FoundAppointment(
                UUID.fromString("0b5f1c3e-4b0a-4a53-8d7e-0a5b1a6f2c11"),
                "personal-wealth",
                new Names("理财与贷款", "理財與貸款", "Wealth and loans"),
                at,
                30,
                state,
                booking,
                12,
                at.minusSeconds(1_800),
                at.plusSeconds(900),
                true,
                number);
    }

    /** A machine for {@code personal-cash}, free now. */
    public static Machine machine() {
        return new Machine(
                "atm-1",
                "cash-machine",
                names("现金自助机", "現金自助機", "cash machine"),
                names("大门左手边", "大門左手邊", "left of the door"),
                "cash-banknote",
                MachineState.FREE,
                ISSUED_AT,
                0);
    }

    public static List<MenuService> services() {
        return List.of(
                service(
                        "personal-cash",
                        names("存取款", "存提款", "Deposit or withdraw"),
                        names("存款、取款、换零钱", "存款、提款、換零錢", "Notes, coins and passbooks"),
                        Party.PERSONAL,
                        Means.CASH,
                        Complexity.SIMPLE,
                        "cash-banknote"),
                service(
                        "personal-transfer",
                        names("转账与卡业务", "轉帳與卡片業務", "Transfers and cards"),
                        names("转账、换卡、改密码、挂失", "轉帳、換卡、改密碼、掛失", "Transfer, new card, password, lost card"),
                        Party.PERSONAL,
                        Means.NON_CASH,
                        Complexity.SIMPLE,
                        "transfer"),
                service(
                        "personal-large-cash",
                        names("大额现金", "大額現金", "Large cash"),
                        names("五万元以上存取，需预约", "五萬元以上存提，須預約", "Over 50,000, by appointment"),
                        Party.PERSONAL,
                        Means.CASH,
                        Complexity.COMPLEX,
                        "coins"),
                service(
                        "personal-wealth",
                        names("理财与贷款", "理財與貸款", "Wealth and loans"),
                        names("理财、基金、保险、贷款咨询", "理財、基金、保險、貸款諮詢", "Savings plans, funds, insurance, loans"),
                        Party.PERSONAL,
                        Means.NON_CASH,
                        Complexity.COMPLEX,
                        "chart-pie"),
                service(
                        "corporate-cash",
                        names("单位现金", "公司現金", "Business cash"),
                        names("单位存取现、备用金", "公司存提現、備用金", "Takings and petty cash"),
                        Party.CORPORATE,
                        Means.CASH,
                        Complexity.SIMPLE,
                        "cash"),
                service(
                        "corporate-settlement",
                        names("单位结算", "公司結算", "Business payments"),
                        names("转账、支票、汇票、回单", "轉帳、支票、匯票、回單", "Transfers, cheques, drafts, statements"),
                        Party.CORPORATE,
                        Means.NON_CASH,
                        Complexity.SIMPLE,
                        "file-invoice"),
                service(
                        "corporate-account",
                        names("单位账户", "公司帳戶", "Business accounts"),
                        names("开户、变更、销户", "開戶、變更、銷戶", "Open, change or close"),
                        Party.CORPORATE,
                        Means.NON_CASH,
                        Complexity.COMPLEX,
                        "briefcase"),
                new MenuService(
                        "foreign-exchange",
                        names("外汇业务", "外匯業務", "Foreign exchange"),
                        names("购汇、结汇、境外汇款", "購匯、結匯、境外匯款", "Buy, sell, send abroad"),
                        Party.PERSONAL,
                        Means.NON_CASH,
                        Complexity.COMPLEX,
                        true,
                        "world-dollar"));
    }

    public static BoardState board() {
        Map<String, Integer> waiting =
                Map.of("personal-cash", 7, "personal-transfer", 12, "personal-wealth", 2, "foreign-exchange", 1);
        return new BoardState(
                BANK,
                BRANCH,
                ZONE,
                services().stream()
                        .map(service -> new BoardService(
                                service.code(), service.names(), waiting.getOrDefault(service.code(), 0)))
                        .toList(),
                List.of(),
                List.of(),
                List.of());
    }

    public static IssuedTicket ticket(String number, TicketRequest request) {
        Names service = services().stream()
                .filter(offered -> offered.code().equals(request.service()))
                .findFirst()
                .orElseThrow()
                .names();
        String phoneUrl = "http://bank.example/t/7hXQ2mV9kLr4sTzB8wYd1g";
        return new IssuedTicket(
                UUID.randomUUID(),
                number,
                request.service(),
                service,
                3,
                ISSUED_AT,
                20,
                phoneUrl,
                new SlipJob(UUID.randomUUID(), slip(request.language(), number, service)));
    }

    public static Slip slip(Language language, String number, Names service) {
        return new Slip(
                language,
                BANK,
                BRANCH,
                number,
                service,
                3,
                ISSUED_AT,
                ZONE,
                20,
                "http://bank.example/t/7hXQ2mV9kLr4sTzB8wYd1g",
                null);
    }

    private static MenuService service(
            String code, Names names, Names hint, Party party, Means means, Complexity complexity, String icon) {
        boolean cash = code.equals("personal-cash");
        return new MenuService(
                code,
                names,
                hint,
                party,
                means,
                complexity,
                false,
                icon,
                null,
                cash ? Set.of("cash-machine") : Set.of(),
                code.equals("personal-large-cash"),
                null,
                cash ? 30 : null);
    }

    private static TriageRule rule(String name, Set<String> services, int promiseMinutes) {
        return new TriageRule(name, services, Set.of(), promiseMinutes, null);
    }

    private static Names names(String zhCn, String zhTw, String en) {
        return new Names(zhCn, zhTw, en);
    }

    private static KeyPair x25519() {
        try {
            return KeyPairGenerator.getInstance("X25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
