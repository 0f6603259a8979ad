package bank.lobby.server.customer.list;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A column of a list, by the words that may stand in its heading. */
enum ListColumn {
    /** Kind of document, as {@code BANK_CARD}. */
    KIND("kind", "证件类型"),
    /** The number; the only column that is not kept. */
    NUMBER("number", "号码"),
    /** Code of one of the bank's tiers. */
    TIER("tier", "客户等级"),
    /** Full name; masked before it is stored. */
    NAME("name", "姓名"),
    /** Name that the bank has masked itself. */
    MASKED_NAME("masked_name", "脱敏姓名"),
    /** {@code F}, {@code M}, 女 or 男: how a masked name is addressed. */
    GENDER("gender", "性别"),
    /** Relationship manager. */
    MANAGER("manager", "客户经理"),
    /** Company the customer acts for; masked before it is stored. */
    COMPANY("company", "单位"),
    /** {@code zh-CN}, {@code zh-TW} or {@code en}. */
    LANGUAGE("language", "语言"),
    /** Codes, separated by semicolons. */
    FLAGS("flags", "标志"),
    /** Words of known notices or texts, separated by semicolons; a text may be three, zh-CN|zh-TW|en. */
    NOTICES("notices", "提示");

    private final List<String> headings;

    ListColumn(String... headings) {
        this.headings = List.of(headings);
    }

    /** The column under {@code heading}; empty when there is no such one. */
    static Optional<ListColumn> of(String heading) {
        return Arrays.stream(values())
                .filter(column -> column.headings.contains(heading))
                .findFirst();
    }

    /** How it is called in problems. */
    String word() {
        return headings.getFirst();
    }
}
