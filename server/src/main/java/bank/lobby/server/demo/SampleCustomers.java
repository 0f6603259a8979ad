package bank.lobby.server.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import bank.lobby.server.customer.CustomerEntry;
import bank.lobby.server.customer.CustomerNotice;
import bank.lobby.server.customer.Customers;
import bank.lobby.server.customer.DocumentKind;
import bank.lobby.server.customer.DocumentNumber;
import bank.lobby.server.customer.Tier;
import bank.lobby.wire.station.Names;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Thirty invented customers over four tiers. Their card numbers follow a rule that the twin card tray knows too, so no
 * list of numbers has to be kept anywhere.
 */
@Component
@ConditionalOnProperty("lobby.demo.enabled")
class SampleCustomers {

    private final Customers customers;

    SampleCustomers(Customers customers) {
        this.customers = customers;
    }

    void add() throws IOException {
        customers.define(new Tier("ordinary", 0, new Names("普通", "一般", "Ordinary")));
        customers.define(new Tier("gold", 1, new Names("金卡", "金卡", "Gold")));
        customers.define(new Tier("platinum", 2, new Names("白金", "白金", "Platinum")));
        customers.define(new Tier("private", 3, new Names("私人银行", "私人銀行", "Private banking")));
        new ClassPathResource("demo/customers.csv")
                .getContentAsString(UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(",", -1))
                .forEach(this::add);
    }

    private void add(String[] line) {
        customers.enter(
                new DocumentNumber(DocumentKind.BANK_CARD, cardNumber(Integer.parseInt(line[0]))),
                new CustomerEntry(
                        line[2], line[1], orNothing(line[3]), orNothing(line[4]), null, List.of(), notices(line[5])));
    }

    private static @Nullable String orNothing(String field) {
        return field.isEmpty() ? null : field;
    }

    private static List<Names> notices(String words) {
        return Arrays.stream(words.split(" "))
                .map(CustomerNotice::of)
                .flatMap(Optional::stream)
                .map(CustomerNotice::names)
                .toList();
    }

    /** Card {@code n}: the issuer's prefix, twelve digits of n × 7919, and the Luhn digit. */
    static byte[] cardNumber(int n) {
        String digits = "622202%012d".formatted(n * 7919L);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return (digits + (10 - sum % 10) % 10).getBytes(UTF_8);
    }
}
