package bank.lobby.display;

import bank.lobby.wire.board.BoardCall;
import bank.lobby.wire.board.BoardCounter;
import bank.lobby.wire.board.BoardService;
import bank.lobby.wire.board.BoardState;
import bank.lobby.wire.board.CounterState;
import bank.lobby.wire.board.TicketState;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A branch as the hall sees it, for tests: eight services, seven counters, invented names. */
public final class SampleHall {

    public static final String CODE = "renmin-road";

    private SampleHall() {}

    /** A board with {@code calls}, newest first. */
    public static BoardState board(List<BoardCall> calls) {
        return new BoardState(
                new Names("青禾银行", "青禾銀行", "Qinghe Bank"),
                new Names("人民路支行", "人民路分行", "Renmin Road Branch"),
                "Asia/Shanghai",
                services(),
                counters(),
                calls,
                List.of(
                        new Names("今日营业至 17:00", "今日營業至 17:00", "Open until 17:00 today"),
                        new Names(
                                "谨防冒充公检法的电信诈骗，转账前请先核实",
                                "謹防假冒檢警的電話詐騙，轉帳前請先查證",
                                "Beware of callers posing as officials; check before you transfer")));
    }

    /** A call that was made {@code at}. */
    public static BoardCall call(String number, int counter, TicketState state, Instant at, long callRev) {
        return new BoardCall(
                UUID.nameUUIDFromBytes(number.getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
                number,
                serviceOf(number),
                counter,
                state,
                at,
                callRev,
                0,
                Language.ZH_CN);
    }

    public static List<BoardCounter> counters() {
        return List.of(
                counter(1, CounterState.OPEN),
                counter(2, CounterState.OPEN),
                counter(3, CounterState.OPEN),
                counter(4, CounterState.PAUSED),
                counter(5, CounterState.OPEN),
                new BoardCounter(6, new Names("贵宾室 2", "貴賓室 2", "VIP room 2"), CounterState.OPEN),
                counter(7, CounterState.CLOSED));
    }

    public static BoardCounter counter(int no, CounterState state) {
        return new BoardCounter(no, new Names(no + " 号窗口", no + " 號櫃檯", "Counter " + no), state);
    }

    private static List<BoardService> services() {
        return List.of(
                service("A", "个人现金业务", "個人現金業務", "Cash services", 6),
                service("B", "转账汇款", "轉帳匯款", "Transfers and remittance", 3),
                service("C", "大额现金", "大額現金", "Large cash amounts", 0),
                service("D", "理财与贷款咨询", "理財與貸款諮詢", "Wealth and loans", 2),
                service("E", "对公现金", "企業現金", "Business cash", 1),
                service("F", "对公结算", "企業結算", "Business payments", 4),
                service("G", "对公开户", "企業開戶", "Business accounts", 0),
                service("H", "外汇业务", "外匯業務", "Foreign exchange", 1));
    }

    private static BoardService service(String code, String zhCn, String zhTw, String en, int waiting) {
        return new BoardService(code, new Names(zhCn, zhTw, en), waiting);
    }

    private static String serviceOf(String number) {
        return number.substring(0, 1);
    }
}
