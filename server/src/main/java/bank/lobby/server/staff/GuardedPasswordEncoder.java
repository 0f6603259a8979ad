package bank.lobby.server.staff;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Lets only a few passwords be hashed at once: each takes 19 MiB on purpose, and a flood of sign-ins must not take the
 * server's memory with it. Safe to share.
 */
final class GuardedPasswordEncoder implements PasswordEncoder {

    /** Chosen: 4 x 19 MiB fits the smallest heap we run with. */
    private static final int AT_ONCE = 4;

    private static final long PATIENCE_SECONDS = 5;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final PasswordEncoder encoder;

    GuardedPasswordEncoder(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        enter();
        try {
            return encoder.encode(password);
        } finally {
            places.release();
        }
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        enter();
        try {
            return encoder.matches(password, hash);
        } finally {
            places.release();
        }
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private void enter() {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AuthenticationServiceException("too many sign-ins at once");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AuthenticationServiceException("interrupted", e);
        }
    }
}
