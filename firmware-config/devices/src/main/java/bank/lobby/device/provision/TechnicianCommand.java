package bank.lobby.device.provision;

import static java.util.Objects.requireNonNull;

import bank.lobby.device.profile.DeviceClass;
import bank.lobby.device.profile.DeviceProfile;
import bank.lobby.device.profile.InvalidProfileException;
import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.device.profile.UnknownProfileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** One of {@code ./lobby device}'s commands: runs it, and turns what went wrong into words and an exit code. */
abstract class TechnicianCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private @Nullable ProfileCatalog catalog;

    @ParentCommand
    private @Nullable DeviceCommand device;

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

    /**
     * The profiles there are, read once.
     *
     * @throws InvalidProfileException with every problem of the station's own
     */
    ProfileCatalog catalog() {
        ProfileCatalog known = catalog;
        if (known == null) {
            known = requireNonNull(device, "device").catalog(surroundings);
            catalog = known;
        }
        return known;
    }

    /** The folder of the station's own profiles; null where there is none. */
    @Nullable
    Path profiles() {
        return requireNonNull(device, "device").folder(surroundings);
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
        } catch (IOException failed) {
            answer.problem(String.valueOf(failed.getMessage()));
            return Exit.FAILED;
        } catch (UncheckedIOException failed) {
            Throwable cause = failed.getCause();
            answer.problem(String.valueOf((cause == null ? failed : cause).getMessage()));
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
        if (isId(named)) {
            return catalog().any(ProfileId.of(named));
        }
        Path file = surroundings.here().resolve(named);
        return catalog().read(String.valueOf(file.getFileName()), content(named));
    }

    /**
     * The file of a profile that did not come with the product; null for one that did.
     *
     * @throws IllegalArgumentException for a file with the name of one that did: two profiles would have one id
     */
    byte @Nullable [] ownFile(String named, DeviceProfile profile) throws IOException {
        if (isId(named)) {
            return catalog().isLocal(profile.id())
                    ? catalog().localContent(DeviceClass.of(profile), profile.id())
                    : null;
        }
        if (catalog().isBundled(profile.id().text())) {
            throw new IllegalArgumentException(named + " has the id of a profile that comes with the product: give it "
                    + "another id (it may inherit), or apply " + profile.id());
        }
        return content(named);
    }

    private byte[] content(String named) throws IOException {
        if (Files.isDirectory(surroundings.here().resolve(named))) {
            throw new IllegalArgumentException(named + " is a folder, not a profile");
        }
        try {
            return Files.readAllBytes(surroundings.here().resolve(named));
        } catch (NoSuchFileException missing) {
            throw new IllegalArgumentException("there is no file " + named, missing);
        }
    }

    private static boolean isId(String named) {
        return !named.contains("/") && !named.endsWith(".yaml");
    }
}
