package bank.lobby.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Puts millions of frames of every dialect through {@link DecoderLaws} and measures how fast good ones are decoded. Its name keeps it out
 * of the tests; {@code ./lobby bench decoders} runs it and prints the table it leaves in {@code target/decoder-bench.txt}.
 *
 * <p>Properties: {@code lobby.bench.frames} (good frames put through the laws, per dialect), {@code lobby.bench.seed}.
 */
class DecoderBench {

    private static final long FRAMES = Long.getLong("lobby.bench.frames", 2_000_000);
    private static final long SEED = Long.getLong("lobby.bench.seed", 1);

    /** Chosen: long enough for the compiler to have done its work, short enough for a dozen dialects. */
    private static final long DECODING_NANOS = 1_000_000_000L;

    @Test
    void everyDialectKeepsTheLawsThroughMillionsOfFrames() throws IOException, URISyntaxException {
        List<String> table = new ArrayList<>();
        table.add("| dialect | frames through the laws | broken | laws, frames/s | decoding, frames/s | bytes/frame |");
        table.add("|---|---|---|---|---|---|");
        List<String> broken = new ArrayList<>();
        for (DecoderLaws laws : everyDialect()) {
            table.add(row(laws, broken));
        }
        Files.write(Path.of("target", "decoder-bench.txt"), table);

        assertThat(broken).isEmpty();
    }

    private static String row(DecoderLaws laws, List<String> broken) {
        String name = laws.getClass().getSimpleName().replaceFirst("(Framer|Decoder)?LawsTests$", "");
        Random random = new Random(SEED);
        long fed = 0;
        int failed = 0;
        long started = System.nanoTime();
        while (fed < FRAMES && failed == 0) {
            try {
                fed += round(laws, random);
            } catch (AssertionError | RuntimeException wrong) {
                failed++;
                broken.add(name + " after " + fed + " frames with seed " + SEED + ": " + wrong);
            }
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        int samples = laws.sampleFrames().size();
        int bytes = laws.sampleFrames().stream().mapToInt(frame -> frame.length).sum();
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %d | %,.0f | %,.0f | %d |",
                name,
                fed,
                failed,
                fed / seconds,
                decodedPerSecond(laws, samples),
                bytes / samples);
    }

    /** Every law once, with the inputs the tests draw, drawn faster. */
    private static int round(DecoderLaws laws, Random random) {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        int[] picks = random.ints(1 + random.nextInt(4)).toArray();
        int[] numbers = random.ints(random.nextInt(8)).toArray();
        int at = random.nextInt(1 << 20);
        int other = random.nextInt(1 << 20);
        return laws.neverThrows(bytes, picks, numbers)
                + laws.losesAtMostOneFramesWorth(picks, at, bytes)
                + laws.losesAtMostOneFramesWorthAfterHalf(picks, at, other)
                + laws.cutsChangeNothing(picks, numbers)
                + laws.aBreakEndsWhatIsHalfReceived(other, other >>> 4, at, (other & 1) == 0);
    }

    /** The quickest of five: what the compiler and other programs did meanwhile is not the decoder's. */
    private static double decodedPerSecond(DecoderLaws laws, int samples) {
        laws.decode(20_000 / samples);
        double best = 0;
        for (int i = 0; i < 5; i++) {
            long started = System.nanoTime();
            long rounds = 0;
            while (System.nanoTime() - started < DECODING_NANOS / 5) {
                laws.decode(10);
                rounds += 10;
            }
            best = Math.max(best, rounds * samples / ((System.nanoTime() - started) / 1e9));
        }
        return best;
    }

    private static List<DecoderLaws> everyDialect() throws IOException, URISyntaxException {
        Path classes = Path.of(DecoderBench.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith("LawsTests.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .flatMap(DecoderBench::laws)
                    .toList();
        }
    }

    private static Stream<DecoderLaws> laws(String name) {
        try {
            Class<?> type = Class.forName(name);
            if (!DecoderLaws.class.isAssignableFrom(type)) {
                return Stream.of();
            }
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return Stream.of((DecoderLaws) constructor.newInstance());
        } catch (ReflectiveOperationException unfit) {
            throw new AssertionError(name + " cannot be made without arguments", unfit);
        }
    }
}
