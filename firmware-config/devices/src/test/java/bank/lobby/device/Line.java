package bank.lobby.device;

import bank.lobby.device.link.ByteFramer;
import java.util.ArrayList;
import java.util.List;

/** A line with a framer at its end, as the laws see it: bytes and pauses go in, messages are noted. */
final class Line {

    private final DecoderLaws dialect;
    private final List<Object> heard = new ArrayList<>();
    private final ByteFramer framer;

    Line(DecoderLaws dialect) {
        this.dialect = dialect;
        this.framer = dialect.framer(heard::add);
    }

    /** One whole frame with the pause that belongs to it. */
    Line say(byte[] frame) {
        feed(frame, 0, frame.length);
        endFrame();
        return this;
    }

    void feed(byte[] bytes, int from, int end) {
        for (int i = from; i < end; i++) {
            framer.accept(bytes[i]);
        }
    }

    void endFrame() {
        if (dialect.pauseEndsFrame()) {
            pause();
        }
    }

    void pause() {
        silences(dialect.endingSilences());
    }

    void silences(int count) {
        for (int i = 0; i < count; i++) {
            framer.silence();
        }
    }

    void reset() {
        framer.reset();
    }

    List<Object> heard() {
        return heard;
    }

    /** What the framer keeps; what it said is ours. */
    long retained() {
        heard.clear();
        return Retained.bytes(framer, heard);
    }
}
