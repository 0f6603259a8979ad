package bank.lobby.server.demo.calls;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What one round came to.
 *
 * @param work {@code issue}, {@code call}, {@code life} or {@code hall}
 * @param waiting tickets in the branch all the while; 0 where that was not held
 * @param seconds it took
 * @param commands that were answered
 * @param again how many had to be sent once more
 * @param commits one-row commits a second of the same database by as many connections, at most {@code Commits.MOST}
 * @param issue milliseconds of taking a ticket
 * @param next milliseconds of calling the next
 * @param each what a command cost
 */
record Result(
        String work,
        int branches,
        int clients,
        int waiting,
        double seconds,
        long commands,
        int again,
        double commits,
        Quantiles issue,
        Quantiles next,
        Quantiles start,
        Quantiles finish,
        Meter.Used each) {

    /** Milliseconds that half, and 99 of a hundred, took at most. */
    record Quantiles(double p50, double p99) {}

    @JsonProperty
    double rate() {
        return commands / seconds;
    }

    @JsonProperty
    double ofCommits() {
        return rate() / commits;
    }

    static final String HEAD = String.format(
            "%-6s %8s %7s %7s %7s %8s %15s %15s | %6s %8s %8s %5s %9s | %4s %5s %4s %7s",
            "work",
            "branches",
            "clients",
            "waiting",
            "/s",
            "/commits",
            "issue p50/p99",
            "next p50/p99",
            "CPU ms",
            "compiler",
            "database",
            "all",
            "generator",
            "SQL",
            "trips",
            "tx",
            "kB");

    /** One line under {@link #HEAD}: all from the bar on is of one command, and "all" is server and database together. */
    String line() {
        return String.format(
                "%-6s %8d %7d %7s %7.0f %8.3f %15s %15s | %6.2f %8.2f %8.2f %5.2f %9.2f | %4.1f %5.1f %4.1f %7.0f%s",
                work,
                branches,
                clients,
                waiting == 0 ? "-" : Integer.toString(waiting),
                rate(),
                ofCommits(),
                text(issue),
                text(next),
                each.serverMs(),
                each.compilerMs(),
                each.databaseMs(),
                each.serverMs() + each.databaseMs(),
                each.generatorMs(),
                each.statements(),
                each.trips(),
                each.transactions(),
                each.bytes() / 1000,
                again == 0 ? "" : "  " + again + " sent again");
    }

    private static String text(Quantiles quantiles) {
        return quantiles.p99() == 0 ? "-" : "%.1f / %.1f".formatted(quantiles.p50(), quantiles.p99());
    }
}
