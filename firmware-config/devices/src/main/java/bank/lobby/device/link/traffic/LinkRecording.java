package bank.lobby.device.link.traffic;

import bank.lobby.device.link.ByteFramer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A recording read back: what came in can be fed to a decoder again, with the silences there were. */
public final class LinkRecording {

    private static final Pattern LINE = Pattern.compile("(\\S+) (?:= (.*)|([<>]) (\\((\\d+)\\)|[0-9A-F* ]+))");
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();
    private static final Duration SILENCE = Duration.ofMillis(200);

    /** Chosen: after so much silence no framer waits for anything any more. */
    private static final int ENOUGH_SILENCES = 25;

    private final List<Step> steps;

    /** One line: an event, or a chunk with its bytes, which are null when some are hidden. */
    private record Step(Instant at, char kind, String event, byte @Nullable [] bytes) {}

    private LinkRecording(List<Step> steps) {
        this.steps = steps;
    }

    /**
     * Reads files of one port.
     *
     * @param files oldest first
     * @throws IllegalArgumentException naming the file and line that is none of a recording
     */
    public static LinkRecording read(Path... files) throws IOException {
        List<Step> steps = new ArrayList<>();
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                steps.add(step(lines.get(i), file.getFileName() + " line " + (i + 1)));
            }
        }
        return new LinkRecording(steps);
    }

    /**
     * Feeds what came from the device.
     *
     * @throws IllegalStateException when some of it was hidden; the framer has been given nothing
     */
    public void replayInto(ByteFramer framer) {
        if (steps.stream().anyMatch(step -> step.kind() == '<' && step.bytes() == null)) {
            throw new IllegalStateException("bytes of this recording are hidden; it cannot be replayed");
        }
        Instant last = steps.isEmpty() ? Instant.EPOCH : steps.getFirst().at();
        for (Step step : steps) {
            if (step.kind() == '>') {
                continue;
            }
            long silences = Duration.between(last, step.at()).dividedBy(SILENCE);
            for (long i = 0; i < Math.min(silences, ENOUGH_SILENCES); i++) {
                framer.silence();
            }
            last = step.at();
            feed(step, framer);
        }
    }

    private static void feed(Step step, ByteFramer framer) {
        if (step.event().equals("open")) {
            framer.reset();
        }
        byte[] bytes = step.bytes();
        if (bytes != null) {
            for (byte value : bytes) {
                framer.accept(value);
            }
        }
    }

    private static Step step(String line, String place) {
        Matcher form = LINE.matcher(line);
        try {
            if (!form.matches()) {
                throw new IllegalArgumentException("not a line of a recording");
            }
            Instant at = Instant.parse(form.group(1));
            String chunk = form.group(4);
            if (chunk == null) {
                return new Step(at, '=', form.group(2), null);
            }
            boolean hidden = chunk.startsWith("(") || chunk.contains("*");
            return new Step(at, form.group(3).charAt(0), "", hidden ? null : HEX.parseHex(chunk));
        } catch (IllegalArgumentException | DateTimeParseException wrong) {
            throw new IllegalArgumentException(place + ": " + wrong.getMessage(), wrong);
        }
    }
}
