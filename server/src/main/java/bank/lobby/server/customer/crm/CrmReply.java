package bank.lobby.server.customer.crm;

import bank.lobby.server.customer.CustomerEntry;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The CRM's reply as it comes, every part of it possibly missing; the schema {@code Answer} of
 * {@code server/docs/crm-openapi.yaml}. What breaks the contract is not used at all: half of a wrong answer is no better.
 */
record CrmReply(
        @Nullable String token,
        @Nullable Boolean known,
        @Nullable String tier,
        @Nullable String maskedName,
        @Nullable String relationshipManager,
        @Nullable String company,
        @Nullable Language language,
        @Nullable List<String> flags,
        @Nullable List<Names> notices) {

    private static final String FLAG = "[a-z0-9][a-z0-9-]{0,31}";
    private static final int LONGEST_NAME = 64;
    private static final int MOST = 20;
    private static final int LONGEST_NOTICE = 120;

    /**
     * Who the CRM says it is; {@code null} when it does not know the customer.
     *
     * @param asked the tokens it was asked for
     * @param isTier whether the bank has a tier of that code
     * @throws WrongAnswer when the reply breaks the contract; nothing of it is repeated
     */
    @Nullable
    CustomerEntry entry(List<String> asked, Predicate<String> isTier) throws WrongAnswer {
        if (known == null || token == null || !asked.contains(token)) {
            throw new WrongAnswer("it is not for the customer that was asked for");
        }
        if (!known) {
            return null;
        }
        if (tier == null || !isTier.test(tier)) {
            throw new WrongAnswer("there is no such tier here");
        }
        if (maskedName == null || !isName(maskedName) || !maskedName.contains("*")) {
            throw new WrongAnswer("the name is missing or not masked");
        }
        if (!isNameOrNothing(relationshipManager) || !isNameOrNothing(company)) {
            throw new WrongAnswer("a name is too long or not printable");
        }
        return new CustomerEntry(tier, maskedName, relationshipManager, company, language, flagsOf(), noticesOf());
    }

    private List<String> flagsOf() throws WrongAnswer {
        List<String> all = flags == null ? List.of() : flags;
        if (all.size() > MOST || !all.stream().allMatch(CrmReply::isFlag)) {
            throw new WrongAnswer("a flag is not of its form");
        }
        return all;
    }

    private List<Names> noticesOf() throws WrongAnswer {
        List<Names> all = notices == null ? List.of() : notices;
        if (all.size() > MOST || !all.stream().allMatch(CrmReply::isNotice)) {
            throw new WrongAnswer("a notice is missing or too long");
        }
        return all;
    }

    private static boolean isFlag(@Nullable String flag) {
        return flag != null && flag.matches(FLAG);
    }

    private static boolean isNotice(@Nullable Names notice) {
        return notice != null
                && List.of(notice.zhCn(), notice.zhTw(), notice.en()).stream()
                        .allMatch(text -> isPrintable(text, LONGEST_NOTICE));
    }

    private static boolean isNameOrNothing(@Nullable String name) {
        return name == null || isName(name);
    }

    private static boolean isName(String name) {
        return isPrintable(name, LONGEST_NAME);
    }

    private static boolean isPrintable(String text, int longest) {
        return !text.isBlank() && text.length() <= longest && text.codePoints().noneMatch(Character::isISOControl);
    }
}
