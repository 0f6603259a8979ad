package bank.lobby.server.demo;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Branches of one size in a crowd.
 *
 * @param first number of the first: the branches are {@code crowd-first} and those after it
 * @param branches how many
 * @param counters in each, at most 99 as in every branch
 */
public record CrowdPart(int first, int branches, int counters) {

    private static final Pattern SIZE = Pattern.compile("([1-9]\\d{0,3})x([1-9]\\d?)");

    /**
     * The parts of {@code BRANCHESxCOUNTERS,BRANCHESxCOUNTERS}, numbered on from part to part.
     *
     * @throws IllegalArgumentException when it is not of this form
     */
    public static List<CrowdPart> parse(String text) {
        int[] next = {1};
        return Stream.of(text.split(",", -1))
                .map(size -> {
                    CrowdPart part = parse(size, next[0]);
                    next[0] += part.branches();
                    return part;
                })
                .toList();
    }

    private static CrowdPart parse(String size, int first) {
        Matcher matcher = SIZE.matcher(size);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a crowd is BRANCHESxCOUNTERS, e.g. 1x50 or 1x16,100x3, not " + size);
        }
        return new CrowdPart(first, Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** Codes of the branches, in order. */
    public List<String> codes() {
        return IntStream.range(first, first + branches)
                .mapToObj(no -> "crowd-" + no)
                .toList();
    }
}
