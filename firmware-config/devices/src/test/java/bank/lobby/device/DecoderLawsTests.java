package bank.lobby.device;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bank.lobby.device.link.ByteFramer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The laws are shown to catch a fault before anyone trusts them. The dialect here: a letter, then {@code .} */
class DecoderLawsTests {

    @Test
    void aSoundFramerKeepsAllLaws() {
        DecoderLaws sound = laws(Sound::new);

        assertThatCode(() -> {
                    sound.neverThrows(new byte[] {1, 2}, new int[] {0, 1}, new int[] {77, -5});
                    sound.losesAtMostOneFramesWorth(new int[] {0, 1}, 3, new byte[] {'x', 'y'});
                    sound.cutsChangeNothing(new int[] {0, 1}, new int[] {1});
                    sound.aBreakEndsWhatIsHalfReceived(0, 1, 1, true);
                    sound.aBreakEndsWhatIsHalfReceived(0, 1, 1, false);
                    sound.doesNotGrowWhateverNeverEnds();
                    sound.doesNotGrowOnAMegabyteOfAnything();
                    sound.hearsEverySampleFrame();
                    sound.hearsTheSameWhereverASampleIsCut();
                })
                .doesNotThrowAnyException();
    }

    @Test
    void catchesAnExceptionOnAByteNobodyThoughtOf() {
        DecoderLaws laws = laws(heard -> new Sound(heard) {
            @Override
            public void accept(byte value) {
                if (value == (byte) 0xFF) {
                    throw new IllegalStateException("a byte nobody thought of");
                }
                super.accept(value);
            }
        });

        assertBroken(() -> laws.neverThrows(new byte[] {(byte) 0xFF}, new int[0], new int[0]));
    }

    @Test
    void catchesAFramerThatNeverFindsBack() {
        DecoderLaws laws = laws(heard -> new Sound(heard) {
            private boolean lost;

            @Override
            public void accept(byte value) {
                lost |= value == 'x';
                super.accept(lost ? (byte) 'x' : value);
            }
        });

        assertBroken(() -> laws.losesAtMostOneFramesWorth(new int[] {0, 1}, 2, new byte[] {'x'}));
    }

    @Test
    void catchesAFramerThatLosesWhatItHadBeforeTheGarbage() {
        DecoderLaws laws = laws(heard -> {
            List<Object> late = new ArrayList<>();
            return new Sound(late::add) {
                @Override
                public void accept(byte value) {
                    super.accept(value);
                    if (late.size() > 1) {
                        heard.accept(late.removeFirst());
                    } else if (value == 'x') {
                        late.clear();
                    }
                }
            };
        });

        assertBroken(() -> laws.losesAtMostOneFramesWorth(new int[] {0, 1}, 2, new byte[] {'x'}));
    }

    @Test
    void catchesAFramerThatMindsAPauseItAllows() {
        DecoderLaws laws = new Dialect(Sound::new) {
            @Override
            protected int harmlessSilences() {
                return 1;
            }
        };

        assertBroken(() -> laws.cutsChangeNothing(new int[] {0}, new int[] {1}));
    }

    @Test
    void catchesAFramerThatGluesTwoConnectionsTogether() {
        DecoderLaws laws = laws(heard -> new Sound(heard) {
            @Override
            public void reset() {}
        });

        assertBroken(() -> laws.aBreakEndsWhatIsHalfReceived(0, 1, 1, false));
    }

    @Test
    void catchesAFramerThatKeepsEverything() {
        DecoderLaws laws = laws(heard -> new Sound(heard) {
            private final StringBuilder all = new StringBuilder();

            @Override
            public void accept(byte value) {
                all.append((char) value);
                super.accept(value);
            }
        });

        assertBroken(laws::doesNotGrowWhateverNeverEnds);
        assertBroken(laws::doesNotGrowOnAMegabyteOfAnything);
    }

    private static void assertBroken(ThrowingCallable law) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(law);
    }

    private static DecoderLaws laws(Function<Consumer<Object>, ByteFramer> framer) {
        return new Dialect(framer);
    }

    private static class Dialect extends DecoderLaws {

        private final Function<Consumer<Object>, ByteFramer> framer;

        Dialect(Function<Consumer<Object>, ByteFramer> framer) {
            this.framer = framer;
        }

        @Override
        protected ByteFramer framer(Consumer<Object> heard) {
            return framer.apply(heard);
        }

        @Override
        protected List<byte[]> frames() {
            return List.of(new byte[] {'a', '.'}, new byte[] {'b', '.'});
        }

        @Override
        protected int longestFrame() {
            return 2;
        }
    }

    private static class Sound implements ByteFramer {

        private static final byte UNUSABLE = -1;

        private final Consumer<Object> heard;
        private byte letter;

        Sound(Consumer<Object> heard) {
            this.heard = heard;
        }

        @Override
        public void accept(byte value) {
            if (value != '.') {
                letter = letter == 0 ? value : UNUSABLE;
                return;
            }
            if (letter >= 'a' && letter <= 'z') {
                heard.accept(Character.toString(letter));
            }
            letter = 0;
        }

        @Override
        public void silence() {
            letter = 0;
        }

        @Override
        public void reset() {
            letter = 0;
        }
    }
}
