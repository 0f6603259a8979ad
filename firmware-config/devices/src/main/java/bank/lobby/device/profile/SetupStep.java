package bank.lobby.device.profile;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One thing to tell a device once, when it is installed, that it keeps.
 *
 * @param send what is sent
 * @param expect how its answer begins; left out where it answers nothing
 */
public record SetupStep(HexBytes send, @Nullable HexBytes expect) {

    public SetupStep {
        requireNonNull(send, "send");
    }
}
