package bank.lobby.server.customer.list;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Set;

/**
 * What is kept of a name: the family name, two asterisks whatever was there, and how to address the person, 王**女士. Of a
 * company: its first two signs and its form, 青禾**有限公司.
 */
final class NameMask {

    private static final String STARS = "**";

    /** Family names of two signs; with a name of two signs in all, the first alone is taken for the family name. */
    private static final Set<String> COMPOUND = Set.of(
            "欧阳", "歐陽", "太史", "端木", "上官", "司马", "司馬", "东方", "東方", "独孤", "獨孤", "南宫", "南宮", "万俟", "闻人", "聞人", "夏侯", "诸葛",
            "諸葛", "尉迟", "尉遲", "公羊", "赫连", "赫連", "澹台", "澹臺", "皇甫", "宗政", "濮阳", "濮陽", "公冶", "太叔", "申屠", "公孙", "公孫", "慕容",
            "仲孙", "仲孫", "钟离", "鍾離", "长孙", "長孫", "宇文", "司徒", "鲜于", "鮮于", "司空", "闾丘", "司寇", "巫马", "巫馬", "令狐", "拓跋", "轩辕",
            "軒轅", "百里", "呼延", "东郭", "東郭", "西门", "西門", "左丘", "第五", "即墨", "达奚", "達奚", "褚师", "褚師");

    private static final String[] FORMS = {
        "有限责任公司", "有限責任公司", "股份有限公司", "集团有限公司", "集團有限公司", "有限公司", "集团", "集團", "公司", "合作社", "事务所", "事務所", "商行", "工作室",
        "中心", "厂", "廠", "店"
    };

    private NameMask() {}

    /**
     * @param name in full, not blank
     * @param title 女士, 先生 or nothing
     */
    static String person(String name, String title) {
        int first = name.codePointAt(0);
        if (UnicodeScript.of(first) != UnicodeScript.HAN) {
            return Character.toString(first).toUpperCase(Locale.ROOT) + STARS + title;
        }
        boolean isCompound = name.codePointCount(0, name.length()) > 2
                && COMPOUND.contains(name.substring(0, name.offsetByCodePoints(0, 2)));
        return name.substring(0, name.offsetByCodePoints(0, isCompound ? 2 : 1)) + STARS + title;
    }

    /** @param name in full, not blank; one that holds an asterisk is masked already */
    static String company(String name) {
        if (name.contains("*")) {
            return name;
        }
        int shown = Math.min(2, name.codePointCount(0, name.length()) - 1);
        String head = name.substring(0, name.offsetByCodePoints(0, Math.max(shown, 1)));
        for (String form : FORMS) {
            if (name.endsWith(form) && name.length() > head.length() + form.length()) {
                return head + STARS + form;
            }
        }
        return head + STARS;
    }
}
