package bank.lobby.device.profile;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the words somebody may have meant: slips of one or two letters, turned letters, and beginnings. */
public final class Nearest {

    private static final int SHOWN = 3;

    private Nearest() {}

    /** Nearest first, at most three; empty when nothing is like it. */
    public static List<String> to(String word, Collection<String> known) {
        int allowed = Math.max(1, word.length() / 3);
        return known.stream()
                .filter(each -> distance(word, each) <= allowed || (word.length() >= 3 && each.contains(word)))
                .sorted(Comparator.<String>comparingInt(each -> distance(word, each))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .toList();
    }

    /** {@code "; did you mean baud?"}, or nothing at all. */
    static String hint(String word, Collection<String> known) {
        List<String> nearest = to(word, known);
        return nearest.isEmpty() ? "" : "; did you mean " + String.join(" or ", nearest) + "?";
    }

    /** Letters put in, left out, changed, or turned with their neighbour (Damerau, restricted). */
    private static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, a, b, i, j);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int step(int[][] steps, String a, String b, int i, int j) {
        int changed = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(changed, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean turned = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return turned ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
    }
}
