package bank.lobby.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import bank.lobby.device.link.ByteFramer;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What every framer, with the decoder behind it, must keep whatever a line brings. A dialect's {@code <X>LawsTests} extends this, names its
 * framer and a few good frames, and is tested with {@code jqwik.tries.default} tries a law; {@code ./lobby bench decoders} finds the class
 * by itself and puts millions of frames through the same laws.
 *
 * <ul>
 *   <li>no bytes and no mutation of good frames make it throw;
 *   <li>after garbage anywhere, only good data within one longest frame behind the garbage is lost;
 *   <li>where the stream is cut, and short pauses at the cuts, change nothing;
 *   <li>a long pause or a new connection ends what was half received: the next frame is whole;
 *   <li>what it holds on to does not grow, whatever never ends.
 * </ul>
 *
 * One law is one method that returns how many good frames it fed, for the bench to count.
 */
public abstract class DecoderLaws {

    /** Enough to hold a bit of state beside the buffers. */
    private static final int SPARE_BYTES = 2_048;

    private static final int MEGABYTE = 1 << 20;

    private @Nullable Samples samples;

    /** @param meanings what is heard of each frame alone */
    private record Samples(List<byte[]> frames, List<List<Object>> meanings) {}

    /**
     * A new framer. One whose time is not told by {@link ByteFramer#silence} is given a clock of its own that a silence moves by 200 ms.
     *
     * @param heard takes every message, in a form with {@code equals}: what holds arrays is put into words first
     */
    protected abstract ByteFramer framer(Consumer<Object> heard);

    /** Good frames as the device sends them, of every kind there is; the same at every call. Each brings at least one message. */
    protected abstract List<byte[]> frames();

    /** The longest frame the framer is ready to wait for, in bytes. */
    protected abstract int longestFrame();

    /** How many silences of 200 ms in a row inside a frame do no harm. */
    protected int harmlessSilences() {
        return 0;
    }

    /** How many silences in a row surely end what was half received. */
    protected int endingSilences() {
        return 5;
    }

    /** True if a frame has no end mark but the pause behind it. */
    protected boolean pauseEndsFrame() {
        return false;
    }

    /** What the framer may hold on to after any input, in bytes, arrays and texts counted. */
    protected int mostRetained() {
        return 4 * longestFrame() + SPARE_BYTES;
    }

    @Example
    public void hearsEverySampleFrame() {
        Line line = line();
        samples().frames().forEach(line::say);
        samples().frames().forEach(line::say);

        assertThat(samples().meanings())
                .isNotEmpty()
                .allSatisfy(meaning -> assertThat(meaning).isNotEmpty());
        assertThat(line.heard())
                .isEqualTo(Stream.of(samples().meanings(), samples().meanings())
                        .flatMap(List::stream)
                        .flatMap(List::stream)
                        .toList());
    }

    @Example
    public void hearsTheSameWhereverASampleIsCut() {
        for (int frame = 0; frame < samples().frames().size(); frame++) {
            for (int cut = 1; cut < frame(frame).length; cut++) {
                cutsChangeNothing(new int[] {frame}, new int[] {cut});
                aBreakEndsWhatIsHalfReceived(frame, frame, cut, cut % 2 == 0);
            }
        }
    }

    @Example
    public void doesNotGrowWhateverNeverEnds() {
        for (byte[] frame : samples().frames()) {
            for (int filler : new int[] {0x00, 0x0A, 0x20, '0', '<', 'A', 0x7F, 0x80, 0xFF}) {
                Line line = line();
                for (int cut : new int[] {0, 1, frame.length / 2, frame.length - 1}) {
                    line.feed(frame, 0, cut);
                    byte[] endless = new byte[MEGABYTE / 16];
                    Arrays.fill(endless, (byte) filler);
                    line.feed(endless, 0, endless.length);
                    assertThat(line.retained()).isLessThanOrEqualTo(mostRetained());
                }
            }
        }
    }

    @Example
    public void doesNotGrowOnAMegabyteOfAnything() {
        Line line = line();
        byte[] noise = new byte[MEGABYTE / 16];
        for (int round = 0; round < 16; round++) {
            new Random(round).nextBytes(noise);
            line.feed(noise, 0, noise.length);
            assertThat(line.retained()).isLessThanOrEqualTo(mostRetained());
        }
    }

    @Property
    public void takesAnyBytes(
            @ForAll @Size(max = 200) @IntRange(min = 0, max = 255) int[] bytes, @ForAll @Size(max = 3) int[] picks) {
        neverThrows(bytes(bytes), picks, new int[0]);
    }

    @Property
    public void takesAnyMutationOfGoodFrames(
            @ForAll @Size(min = 1, max = 3) int[] picks, @ForAll @Size(max = 6) int[] edits) {
        neverThrows(new byte[0], picks, edits);
    }

    @Property
    public void losesAtMostOneFramesWorthAfterGarbage(
            @ForAll @Size(min = 1, max = 4) int[] picks,
            @ForAll @IntRange(min = 0, max = 1_000_000) int at,
            @ForAll @Size(min = 1, max = 100) @IntRange(min = 0, max = 255) int[] garbage) {
        losesAtMostOneFramesWorth(picks, at, bytes(garbage));
    }

    @Property
    public void losesAtMostOneFramesWorthAfterHalfAFrame(
            @ForAll @Size(min = 1, max = 4) int[] picks,
            @ForAll @IntRange(min = 0, max = 1_000_000) int at,
            @ForAll @IntRange(min = 0, max = 1_000_000) int half) {
        losesAtMostOneFramesWorthAfterHalf(picks, at, half);
    }

    @Property
    public void hearsTheSameHoweverTheStreamIsCut(
            @ForAll @Size(min = 1, max = 4) int[] picks, @ForAll @Size(max = 8) int[] cuts) {
        cutsChangeNothing(picks, cuts);
    }

    @Property
    public void startsCleanAfterALongPauseOrANewConnection(
            @ForAll @IntRange(min = 0, max = 100) int first,
            @ForAll @IntRange(min = 0, max = 100) int second,
            @ForAll @IntRange(min = 0, max = 1_000_000) int cut,
            @ForAll boolean pause) {
        aBreakEndsWhatIsHalfReceived(first, second, cut, pause);
    }

    final int neverThrows(byte[] bytes, int[] picks, int[] edits) {
        byte[] stream = Mutation.apply(edits, concatenated(picks));
        assertThatCode(() -> {
                    Line line = line();
                    line.feed(bytes, 0, bytes.length);
                    line.feed(stream, 0, stream.length);
                    line.pause();
                    line.feed(bytes, 0, bytes.length);
                    line.reset();
                })
                .doesNotThrowAnyException();
        return picks.length;
    }

    /**
     * Garbage goes in at one byte of a stream of frames. All frames that ended before it are heard, and all that begin more than a
     * longest frame behind it.
     */
    final int losesAtMostOneFramesWorth(int[] picks, int at, byte[] garbage) {
        int[] stream = longEnough(picks);
        int where = at % concatenated(picks).length;
        Line line = line();
        List<Object> before = new ArrayList<>();
        List<Object> after = new ArrayList<>();
        int start = 0;
        for (int pick : stream) {
            byte[] frame = frame(pick);
            int cut = where - start;
            boolean hit = cut >= 0 && cut < frame.length;
            line.feed(frame, 0, hit ? cut : 0);
            line.feed(garbage, 0, hit ? garbage.length : 0);
            line.feed(frame, hit ? cut : 0, frame.length);
            line.endFrame();
            if (cut >= frame.length) {
                before.addAll(meaning(pick));
            } else if (-cut >= longestFrame()) {
                after.addAll(meaning(pick));
            }
            start += frame.length;
        }
        List<Object> heard = line.heard();
        assertThat(after).isNotEmpty();
        assertThat(heard.size()).isGreaterThanOrEqualTo(before.size() + after.size());
        assertThat(heard.subList(0, before.size())).isEqualTo(before);
        assertThat(lastOf(heard, after.size())).isEqualTo(after);
        return stream.length;
    }

    /** The worst garbage there is: the beginning of a good frame. */
    final int losesAtMostOneFramesWorthAfterHalf(int[] picks, int at, int half) {
        byte[] frame = frame(half);
        return losesAtMostOneFramesWorth(picks, at, Arrays.copyOf(frame, 1 + (half >>> 4) % frame.length));
    }

    final int cutsChangeNothing(int[] picks, int[] cuts) {
        Line uncut = line();
        Line cut = line();
        for (int pick : picks) {
            byte[] frame = frame(pick);
            uncut.say(frame);
            int from = 0;
            for (int each : IntStream.of(cuts)
                    .map(position -> Math.floorMod(position, frame.length))
                    .sorted()
                    .distinct()
                    .toArray()) {
                cut.feed(frame, from, each);
                cut.silences(harmlessSilences());
                from = each;
            }
            cut.feed(frame, from, frame.length);
            cut.endFrame();
        }
        assertThat(cut.heard()).isEqualTo(uncut.heard());
        return picks.length;
    }

    final int aBreakEndsWhatIsHalfReceived(int first, int second, int cut, boolean pause) {
        byte[] half = frame(first);
        Line line = line();
        line.feed(half, 0, cut % half.length);
        if (pause) {
            line.pause();
        } else {
            line.reset();
        }
        line.say(frame(second));
        List<Object> heard = line.heard();
        List<Object> meaning = meaning(second);
        assertThat(heard.size()).isGreaterThanOrEqualTo(meaning.size());
        assertThat(lastOf(heard, meaning.size())).isEqualTo(meaning);
        return 1;
    }

    /** Every sample frame, one after the other and as often as said, for the bench to time. */
    final void decode(int rounds) {
        ByteFramer framer = framer(message -> {});
        for (int round = 0; round < rounds; round++) {
            for (byte[] frame : samples().frames()) {
                for (byte value : frame) {
                    framer.accept(value);
                }
                for (int i = 0; pauseEndsFrame() && i < endingSilences(); i++) {
                    framer.silence();
                }
            }
        }
    }

    final List<byte[]> sampleFrames() {
        return samples().frames();
    }

    private Line line() {
        return new Line(this);
    }

    /** Not in the constructor: a dialect's own fields are not set there yet. */
    private Samples samples() {
        Samples known = samples;
        if (known == null) {
            List<byte[]> frames = frames();
            known = new Samples(
                    frames,
                    frames.stream().map(frame -> line().say(frame).heard()).toList());
            samples = known;
        }
        return known;
    }

    private byte[] frame(int pick) {
        return samples().frames().get(Math.floorMod(pick, samples().frames().size()));
    }

    private List<Object> meaning(int pick) {
        return samples().meanings().get(Math.floorMod(pick, samples().meanings().size()));
    }

    private static List<Object> lastOf(List<Object> all, int count) {
        return all.subList(all.size() - count, all.size());
    }

    /** Drawn as numbers because the library mixes up arrays of two types when it makes a failing case smaller. */
    private static byte[] bytes(int[] drawn) {
        byte[] bytes = new byte[drawn.length];
        for (int i = 0; i < drawn.length; i++) {
            bytes[i] = (byte) drawn[i];
        }
        return bytes;
    }

    private byte[] concatenated(int[] picks) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int pick : picks) {
            all.writeBytes(frame(pick));
        }
        return all.toByteArray();
    }

    /** The picks, then the same again until a frame surely begins more than a longest frame behind the first round. */
    private int[] longEnough(int[] picks) {
        int round = concatenated(picks).length;
        int rounds = 3 + longestFrame() / round;
        return IntStream.range(0, rounds * picks.length)
                .map(i -> picks[i % picks.length])
                .toArray();
    }
}
