package bank.lobby.server.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The page somebody asked for before signing in. It travels in the address of the sign-in page and back as a field of its
 * form, so that two windows do not mix theirs up and nothing of it stays on a shared machine.
 */
final class AskedPage {

    private static final String FIELD = "to";

    /** A page for staff, as it is linked: what a server or a browser would first have to make sense of is none. */
    private static final Pattern PAGE =
            Pattern.compile("/(teller|tablet|supervisor/[a-z-]{1,40})/(\\?([\\w.~&=+:-]|%[0-9A-Fa-f]{2}){0,500})?");

    private AskedPage() {}

    /** The query of the sign-in page that leads back to what {@code request} asks for; empty where everybody starts. */
    static String remember(HttpServletRequest request) {
        String query = request.getQueryString();
        String page = request.getRequestURI() + (query == null ? "" : "?" + query);
        return isOurs(page) ? "?" + FIELD + "=" + URLEncoder.encode(page, StandardCharsets.UTF_8) : "";
    }

    /** Where the form of {@code request} wants to go, where that is a page of ours. */
    static Optional<String> wanted(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(FIELD)).filter(AskedPage::isOurs);
    }

    private static boolean isOurs(String page) {
        return PAGE.matcher(page).matches();
    }
}
