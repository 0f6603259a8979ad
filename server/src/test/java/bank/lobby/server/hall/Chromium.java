package bank.lobby.server.hall;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.screens.ChromiumPages;
import bank.lobby.screens.PageRules;
import bank.lobby.screens.SharedChromium;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.Duration;

/** Pages of the server for a test class. Refusals that the server is asked for are no faults. */
final class Chromium extends ChromiumPages {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    Chromium() {
        super(SharedChromium::with, text -> text.contains("status of 4"));
    }

    /** @param bare without the content security policy, which refuses what axe adds to a page */
    Page open(String language, int width, int height, boolean bare) {
        return open(
                new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale(language)
                        .setTimezoneId("Asia/Shanghai")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setBypassCSP(bare),
                PATIENCE);
    }

    /** Through the form at {@code signIn}, as a person does. */
    static void signIn(Page page, String signIn, String staffNo, String password) {
        page.navigate(signIn);
        page.locator("[name=username]").fill(staffNo);
        page.locator("[name=password]").fill(password);
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("/sign-in"));
    }

    /** No violation of WCAG 2.2 A and AA that axe finds on the page as it stands. */
    static void assertClean(Page page, String what) {
        assertThat(PageRules.brokenBy(page)).as(what).isEmpty();
    }
}
