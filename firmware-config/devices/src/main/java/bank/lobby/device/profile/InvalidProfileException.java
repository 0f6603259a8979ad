package bank.lobby.device.profile;

import java.util.List;

/** A profile file cannot be used. Carries every problem found in it, each as {@code file: key.path: what is wrong}. */
public final class InvalidProfileException extends RuntimeException {

    private final List<String> problems;

    InvalidProfileException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
