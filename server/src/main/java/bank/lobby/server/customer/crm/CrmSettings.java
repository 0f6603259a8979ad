package bank.lobby.server.customer.crm;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the bank's CRM is asked. Without {@code url} there is none and the table of customers answers.
 *
 * @param url where questions are posted, e.g. {@code https://crm.bank.example/lobby/v1/customer-questions}; plain
 *     {@code http} only to this machine itself
 * @param bearer sent as {@code Authorization: Bearer …}; a secret, so from the environment or a file outside of the
 *     configuration; default none
 * @param sslBundle name of the bundle with our certificate and the CRM's authorities; default Java's own
 * @param budget an answer that takes longer counts as a failing CRM; default {@code 700ms}, {@code 10ms} to {@code 10s}
 * @param limit when a question is given up for this time; default {@code 10s}, at least {@code budget}
 * @param giveUpAfter how long a customer is asked for again and again; default {@code 10m}, up to {@code 8h}. While a
 *     ticket of theirs waits, it begins anew
 * @param retryFirst pause after the first failure, doubled after each; default {@code 1s}
 * @param retryMost longest pause between two tries; default {@code 15s}
 * @param openFor how long a failing CRM is left alone before it is tried again; default {@code 15s}
 * @param atOnce questions on the way at one time; default 8, 1 to 64
 * @param waiting customers being asked for at one time, those between two tries included; default 500, at least
 *     {@code atOnce}. One more is not asked for
 * @param freshFor how long an answer is as good as asking again; default {@code 10m}
 * @param keepFor how long an answer is kept for when the CRM is away; default {@code 30d}, at least {@code freshFor}
 */
@ConfigurationProperties("lobby.server.customer.crm")
public record CrmSettings(
        @Nullable URI url,
        @Nullable String bearer,
        @Nullable String sslBundle,
        @DefaultValue("700ms") Duration budget,
        @DefaultValue("10s") Duration limit,
        @DefaultValue("10m") Duration giveUpAfter,
        @DefaultValue("1s") Duration retryFirst,
        @DefaultValue("15s") Duration retryMost,
        @DefaultValue("15s") Duration openFor,
        @DefaultValue("8") int atOnce,
        @DefaultValue("500") int waiting,
        @DefaultValue("10m") Duration freshFor,
        @DefaultValue("30d") Duration keepFor) {

    private static final String ROOT = "lobby.server.customer.crm.";
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    public CrmSettings {
        List<String> problems = new ArrayList<>();
        if (url != null && !isSafe(url)) {
            problems.add("url is https, or http to this machine itself");
        }
        if (bearer != null && !bearer.matches("[\\x21-\\x7e]{1,4096}")) {
            problems.add("bearer is up to 4096 visible ASCII characters without blanks");
        }
        between(problems, "budget", budget, Duration.ofMillis(10), Duration.ofSeconds(10));
        between(problems, "limit", limit, budget, Duration.ofMinutes(1));
        between(problems, "give-up-after", giveUpAfter, Duration.ZERO, Duration.ofHours(8));
        between(problems, "retry-first", retryFirst, Duration.ofMillis(1), retryMost);
        between(problems, "retry-most", retryMost, retryFirst, Duration.ofMinutes(10));
        between(problems, "open-for", openFor, Duration.ofMillis(1), Duration.ofMinutes(10));
        between(problems, "fresh-for", freshFor, Duration.ZERO, Duration.ofDays(1));
        between(problems, "keep-for", keepFor, freshFor, Duration.ofDays(366));
        if (atOnce < 1 || atOnce > 64) {
            problems.add("at-once is 1 to 64");
        }
        if (waiting < atOnce || waiting > 100_000) {
            problems.add("waiting is at-once to 100000");
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(ROOT + String.join("; " + ROOT, problems));
        }
    }

    private static boolean isSafe(URI url) {
        String host = url.getHost();
        return host != null
                && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()) && THIS_MACHINE.contains(host));
    }

    private static void between(List<String> problems, String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            problems.add(name + " is from " + least + " to " + most);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "CrmSettings[" + url + "]";
    }
}
