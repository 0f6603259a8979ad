package bank.lobby.screens;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds wrong with a page, of WCAG 2.2 A and AA and of good practice. */
public final class PageRules {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private PageRules() {}

    /** Each rule that {@code page} breaks as it stands, with the elements that do. The page has no frames. */
    public static List<String> brokenBy(Page page) {
        // Otherwise axe opens a page of its own to put the findings of frames together.
        return new AxeBuilder(page)
                .setLegacyMode(true).withTags(TAGS).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getNodes())
                        .toList();
    }
}
