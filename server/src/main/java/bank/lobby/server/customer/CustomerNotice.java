package bank.lobby.server.customer;

import bank.lobby.wire.station.Names;
import java.util.Arrays;
import java.util.Optional;

/** Notices a bank can give by a word, so that a list of customers need not spell them in three languages. */
public enum CustomerNotice {
    BIRTHDAY("birthday", new Names("今日生日", "今日生日", "Birthday today")),
    PRODUCT_MATURING("product-maturing", new Names("理财产品到期", "理財產品到期", "Product maturing")),
    OPEN_COMPLAINT("open-complaint", new Names("投诉处理中", "客訴處理中", "Open complaint"));

    private final String word;
    private final Names names;

    CustomerNotice(String word, Names names) {
        this.word = word;
        this.names = names;
    }

    /** The notice {@code word} stands for; empty when it stands for none. */
    public static Optional<CustomerNotice> of(String word) {
        return Arrays.stream(values())
                .filter(notice -> notice.word.equals(word))
                .findFirst();
    }

    /** What staff read. */
    public Names names() {
        return names;
    }
}
