package bank.lobby.server.customer.list;

import bank.lobby.server.customer.CustomerEntry;
import bank.lobby.server.customer.CustomerNotice;
import bank.lobby.server.customer.CustomerToken;
import bank.lobby.server.customer.CustomerTokens;
import bank.lobby.server.customer.DocumentKind;
import bank.lobby.server.customer.DocumentNumber;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a customer of one line, or says all that is wrong with it. Confined to one thread. */
final class RowReader {

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_NOTICE = 120;
    private static final int MOST = 20;
    private static final Pattern FLAG = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
    private static final Map<String, String> TITLES =
            Map.of("", "", "F", "女士", "女", "女士", "FEMALE", "女士", "M", "先生", "男", "先生", "MALE", "先生");

    private final ListHeading heading;
    private final Set<String> tiers;
    private final CustomerTokens tokens;
    private final ListProblems problems;

    /** @param tiers codes of the bank's tiers */
    RowReader(ListHeading heading, Set<String> tiers, CustomerTokens tokens, ListProblems problems) {
        this.heading = heading;
        this.tiers = tiers;
        this.tokens = tokens;
        this.problems = problems;
    }

    /** The customer of {@code line}; empty when something is wrong with it, which is in the problems then. */
    Optional<ListRow> read(long number, CsvLine line) {
        if (line.fields() != heading.fields()) {
            problems.add(number, "", line.fields() + " fields, but the heading has " + heading.fields());
            return Optional.empty();
        }
        long before = problems.count();
        Fields fields = new Fields(number, line);
        Optional<CustomerToken> token = token(fields);
        CustomerEntry entry = new CustomerEntry(
                tier(fields),
                maskedName(fields),
                manager(fields),
                company(fields),
                language(fields),
                flags(fields),
                notices(fields));
        return problems.count() == before ? token.map(its -> new ListRow(number, its, entry)) : Optional.empty();
    }

    /** The fields of a line by column, and where to say what is wrong with them. */
    private final class Fields {

        private final long number;
        private final CsvLine line;

        Fields(long number, CsvLine line) {
            this.number = number;
            this.line = line;
        }

        /** What stands under {@code column}; empty when nothing does. */
        String text(ListColumn column) {
            return heading.has(column) ? line.text(heading.place(column)) : "";
        }

        /** As {@link #text}; a name is at most {@link #LONGEST_NAME} long and printable. */
        String name(ListColumn column) {
            String text = text(column);
            if (!isPrintable(text, LONGEST_NAME)) {
                wrong(column, "longer than " + LONGEST_NAME + " characters, or not printable");
            }
            return text;
        }

        /** A number, its letters made capitals; the caller wipes it. */
        byte[] number() {
            byte[] number = line.bytes(heading.place(ListColumn.NUMBER));
            for (int i = 0; i < number.length; i++) {
                number[i] = (byte) (number[i] >= 'a' && number[i] <= 'z' ? number[i] - 'a' + 'A' : number[i]);
            }
            return number;
        }

        void wrong(ListColumn column, String why) {
            problems.add(number, column.word(), why);
        }
    }

    private Optional<CustomerToken> token(Fields fields) {
        Optional<DocumentKind> kind = DocumentKind.named(
                fields.text(ListColumn.KIND).toUpperCase(Locale.ROOT).replace('-', '_'));
        if (kind.isEmpty()) {
            fields.wrong(ListColumn.KIND, "none of " + Arrays.toString(DocumentKind.values()));
            return Optional.empty();
        }
        try (DocumentNumber number = new DocumentNumber(kind.get(), fields.number())) {
            if (number.isWellFormed()) {
                return Optional.of(tokens.of(number));
            }
            fields.wrong(ListColumn.NUMBER, "the last sign is not the check digit of the others");
        } catch (IllegalArgumentException cannotBe) {
            fields.wrong(ListColumn.NUMBER, "not the number of a " + kind.get());
        }
        return Optional.empty();
    }

    private String tier(Fields fields) {
        String tier = fields.text(ListColumn.TIER);
        if (!tiers.contains(tier)) {
            fields.wrong(ListColumn.TIER, "the bank has no such tier; it has " + String.join(", ", tiers));
        }
        return tier;
    }

    private String maskedName(Fields fields) {
        if (heading.has(ListColumn.MASKED_NAME)) {
            String masked = fields.name(ListColumn.MASKED_NAME);
            if (!masked.contains("*")) {
                fields.wrong(ListColumn.MASKED_NAME, "not masked: it has no asterisk");
            }
            return masked;
        }
        String name = fields.name(ListColumn.NAME);
        String title = TITLES.get(fields.text(ListColumn.GENDER).toUpperCase(Locale.ROOT));
        if (name.isEmpty()) {
            fields.wrong(ListColumn.NAME, "empty");
        }
        if (title == null) {
            fields.wrong(ListColumn.GENDER, "none of F, M, 女, 男");
        }
        return name.isEmpty() || title == null ? "" : NameMask.person(name, title);
    }

    private static @Nullable String manager(Fields fields) {
        String manager = fields.name(ListColumn.MANAGER);
        return manager.isEmpty() ? null : manager;
    }

    private static @Nullable String company(Fields fields) {
        String company = fields.name(ListColumn.COMPANY);
        return company.isEmpty() ? null : NameMask.company(company);
    }

    private static @Nullable Language language(Fields fields) {
        String tag = fields.text(ListColumn.LANGUAGE);
        try {
            return tag.isEmpty() ? null : Language.of(tag);
        } catch (IllegalArgumentException unknown) {
            fields.wrong(ListColumn.LANGUAGE, "none of zh-CN, zh-TW, en");
            return null;
        }
    }

    private static List<String> flags(Fields fields) {
        List<String> flags = parts(fields, ListColumn.FLAGS);
        if (!flags.stream().allMatch(flag -> FLAG.matcher(flag).matches())) {
            fields.wrong(ListColumn.FLAGS, "a flag is of small letters, digits and hyphens, at most 32");
        }
        return flags;
    }

    private static List<Names> notices(Fields fields) {
        List<Names> notices = new ArrayList<>();
        for (String part : parts(fields, ListColumn.NOTICES)) {
            Optional<Names> notice = notice(part);
            notice.ifPresentOrElse(
                    notices::add,
                    () -> fields.wrong(
                            ListColumn.NOTICES,
                            "a notice is one text or three, zh-CN|zh-TW|en, each of 1 to " + LONGEST_NOTICE
                                    + " printable characters"));
        }
        return notices;
    }

    private static Optional<Names> notice(String part) {
        Optional<Names> known = CustomerNotice.of(part).map(CustomerNotice::names);
        List<String> texts =
                Arrays.stream(part.split("\\|", -1)).map(String::strip).toList();
        boolean isSound = (texts.size() == 1 || texts.size() == 3)
                && texts.stream().allMatch(text -> !text.isEmpty() && isPrintable(text, LONGEST_NOTICE));
        return known.isPresent() || !isSound
                ? known
                : Optional.of(new Names(texts.getFirst(), texts.get(texts.size() / 2), texts.getLast()));
    }

    private static List<String> parts(Fields fields, ListColumn column) {
        List<String> parts = Arrays.stream(fields.text(column).split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.size() > MOST) {
            fields.wrong(column, "more than " + MOST);
        }
        return parts;
    }

    private static boolean isPrintable(String text, int longest) {
        return text.length() <= longest && text.codePoints().noneMatch(Character::isISOControl);
    }
}
