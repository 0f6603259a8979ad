package bank.lobby.device.provision;

import bank.lobby.device.keypad.learn.LearnPlan;
import bank.lobby.device.keypad.learn.LearnPort;
import bank.lobby.device.keypad.learn.LearnPrompt;
import bank.lobby.device.keypad.learn.LearnSession;
import bank.lobby.device.keypad.learn.Lesson;
import bank.lobby.device.keypad.learn.Proposal;
import bank.lobby.device.profile.DeviceClass;
import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.device.profile.ProfileWriter;
import bank.lobby.device.profile.SerialSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code learn}: the profile of a keypad nobody has written down, out of what it sends. */
@Command(
        name = "learn",
        header = "Learn the profile of an unknown keypad.",
        description = {
            "Listen to a keypad while somebody presses its keys as asked, and write a profile of what it sends. Touch",
            "nothing for the first seconds, so that what it says by itself is known. Type skip for a key it has not, again",
            "after a wrong press, done when the rest does not matter. Nothing is ever sent to the device."
        })
final class LearnCommand extends TechnicianCommand {

    private static final Duration OPEN_LIMIT = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration REPLY = Duration.ofMillis(500);

    @Parameters(paramLabel = "PORT", description = "/dev/... or tcp://host:port.")
    private String port = "";

    @Option(names = "--rating", description = "A customer's pad to rate with; a teller's to call with otherwise.")
    private boolean rating;

    @Option(names = "--baud", paramLabel = "N", description = "The speed of the line (default 9600).")
    private int baud = 9600;

    @Option(
            names = "--counters",
            paramLabel = "N",
            split = ",",
            description = "The counters whose keypads hang on this line: 1,2,3 (default 1).")
    private List<Integer> counters = List.of(1);

    @Option(names = "--times", paramLabel = "N", description = "How often each key is pressed (default 3).")
    private int times = 3;

    @Option(names = "--quiet", paramLabel = "SECONDS", description = "How long to listen untouched (default 10).")
    private int quiet = 10;

    @Option(names = "--id", paramLabel = "ID", description = "The profile's id (default learned-keypad).")
    private String id = "learned-keypad";

    @Option(
            names = "--into",
            paramLabel = "DIR",
            description = "The folder for the profile (default keypad/ of the station's profiles, else this one).")
    private @Nullable Path into;

    @Option(names = "--force", description = "Replace a profile that is there.")
    private boolean force;

    LearnCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Exit run(Answer answer) throws IOException, InterruptedException {
        Path file = folder().resolve(ProfileId.of(id) + ".yaml");
        if (ProfileCatalog.bundled().isBundled(id)) {
            throw new IllegalArgumentException(
                    "--id " + id + " is a profile that comes with the product; choose another");
        }
        if (Files.exists(file) && !force) {
            throw new IllegalArgumentException(file.getFileName() + " is there already; --force replaces it");
        }
        LearnPlan whole = rating ? LearnPlan.forRating(counters) : LearnPlan.forCalling(counters);
        LearnPlan plan = new LearnPlan(Duration.ofSeconds(quiet), whole.keys(), whole.counters(), times);
        SerialSettings line = SerialSettings.plain(baud, REPLY);
        try (LearnPort keypad = new LearnPort(plan, port, line, surroundings().clock())) {
            if (!LinkWait.open(keypad::link, port, OPEN_LIMIT, answer)) {
                return Exit.UNREACHABLE;
            }
            lead(keypad.session(), answer);
            return told(keypad.session().lesson(), line, file, answer);
        }
    }

    /** Where it is used from without another step, where this machine is a station. */
    private Path folder() {
        if (into != null) {
            return surroundings().here().resolve(into);
        }
        Path profiles = profiles();
        return profiles == null ? surroundings().here() : profiles.resolve(DeviceClass.KEYPAD.word());
    }

    /** Says what to do until all was done, or the person has had enough. */
    private void lead(LearnSession session, Answer answer) throws InterruptedException {
        BlockingQueue<String> typed = keyboard();
        String said = "";
        int heard = 0;
        while (true) {
            String word = typed.poll(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
            switch (word == null ? "" : word) {
                case "skip" -> session.skip();
                case "again" -> session.again();
                case "done" -> {
                    return;
                }
                default -> {}
            }
            LearnPrompt prompt = session.prompt(System.nanoTime());
            for (; heard < session.heard().size(); heard++) {
                answer.line("    heard " + session.heard().get(heard).bytes().text());
            }
            if (prompt instanceof LearnPrompt.Done) {
                return;
            }
            String words = words(prompt);
            if (!words.equals(said)) {
                answer.line(words);
                said = words;
            }
        }
    }

    private BlockingQueue<String> keyboard() {
        BlockingQueue<String> typed = new LinkedBlockingQueue<>();
        Thread.ofPlatform().daemon().name("keyboard").start(() -> {
            try {
                for (String line = surroundings().in().readLine();
                        line != null;
                        line = surroundings().in().readLine()) {
                    typed.add(line.strip());
                }
            } catch (IOException closed) {
                typed.add("done"); // Nobody can type any more: what was learned so far is the answer.
            }
        });
        return typed;
    }

    private static String words(LearnPrompt prompt) {
        return switch (prompt) {
            case LearnPrompt.StayQuiet quiet -> "touch nothing: listening to what it says by itself";
            case LearnPrompt.PressKey key ->
                "press " + key.action().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " at counter "
                        + key.counter() + ", " + key.times() + " to go (or type skip, again, done)";
            case LearnPrompt.Done done -> "that was all";
        };
    }

    private Exit told(Lesson lesson, SerialSettings line, Path file, Answer answer) throws IOException {
        return switch (lesson) {
            case Lesson.Learned learned -> {
                Proposal proposal = learned.proposal();
                String yaml = ProfileWriter.yaml(proposal.profile(ProfileId.of(id), "unknown", "Learned keypad", line));
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, yaml);
                answer.data()
                        .put("profile", id)
                        .put("file", file.toString())
                        .put("confidence", proposal.confidence().name().toLowerCase(Locale.ROOT))
                        .put("presses", proposal.presses());
                proposal.doubts().forEach(doubt -> answer.line("look at this: " + doubt.text()));
                answer.line("written " + file + " (confidence "
                        + answer.data().path("confidence").stringValue()
                        + "); write vendor and model into it, then: ./lobby device try " + file + " " + port);
                yield Exit.OK;
            }
            case Lesson.NotLearned not -> {
                answer.problem("nothing was learned: " + not.reason());
                yield Exit.FAILED;
            }
        };
    }
}
