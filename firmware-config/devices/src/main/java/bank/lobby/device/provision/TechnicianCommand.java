package bank.lobby.device.provision;

import bank.lobby.device.profile.DeviceProfile;
import bank.lobby.device.profile.InvalidProfileException;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.device.profile.UnknownProfileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** One of {@code ./lobby device}'s commands: runs it, and turns what went wrong into words and an exit code. */
abstract class TechnicianCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--json", description = "Answer with one JSON document instead of lines.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    TechnicianCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Does the work. What it throws is answered for by {@link #call}. */
    abstract Exit run(Answer answer) throws IOException, InterruptedException;

    Surroundings surroundings() {
        return surroundings;
    }

    @Override
    public final Integer call() {
        String name = getClass().getAnnotation(Command.class).name();
        Answer answer = new Answer(name, json, surroundings);
        Exit exit = exit(answer);
        answer.end(exit);
        return exit.code();
    }

    private Exit exit(Answer answer) {
        try {
            return run(answer);
        } catch (UnknownProfileException unknown) {
            answer.problem(unknown.getMessage() + " (./lobby device list shows all)");
            return Exit.WRONG_USE;
        } catch (InvalidProfileException unsound) {
            unsound.problems().forEach(answer::problem);
            return Exit.FAILED;
        } catch (IllegalArgumentException wrong) {
            answer.problem(String.valueOf(wrong.getMessage()));
            return Exit.WRONG_USE;
        } catch (IOException | UncheckedIOException failed) {
            answer.problem(String.valueOf(failed.getMessage()));
            return Exit.FAILED;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            answer.problem("stopped");
            return Exit.FAILED;
        }
    }

    /**
     * The profile an argument names: an id of the catalogue, or a file.
     *
     * @throws UnknownProfileException when it is neither
     * @throws InvalidProfileException when it is not sound
     */
    DeviceProfile profile(String named) throws IOException {
        if (!named.contains("/") && !named.endsWith(".yaml")) {
            return surroundings.catalog().any(ProfileId.of(named));
        }
        Path file = surroundings.here().resolve(named);
        try {
            return surroundings.catalog().read(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (NoSuchFileException missing) {
            throw new IllegalArgumentException("there is no file " + named, missing);
        }
    }
}
