package bank.lobby.server.staff;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks a staff number and password. Whether the number exists shows neither in the answer nor in the time it takes.
 */
@Component
class StaffSignIn implements AuthenticationProvider {

    /** Longer ones are refused unread: hashing them is work for nothing. */
    static final int LONGEST_PASSWORD = 256;

    private final StaffRegister register;
    private final SignInAttempts attempts;
    private final PasswordEncoder passwords;
    private final JdbcClient jdbc;
    private final @Nullable String nobodysHash;

    StaffSignIn(StaffRegister register, SignInAttempts attempts, PasswordEncoder passwords, JdbcClient jdbc) {
        this.register = register;
        this.attempts = attempts;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.nobodysHash = passwords.encode("nobody has this password");
    }

    /**
     * @throws LockedException when the number or the address failed too often; the password was not looked at
     * @throws BadCredentialsException when number and password do not belong together
     */
    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = attempt.getCredentials() instanceof String typed ? typed : "";
        Optional<StaffNo> staffNo = StaffNo.typed(attempt.getName());
        String account = staffNo.map(StaffNo::value).orElse("?");
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "?";
        if (!attempts.admits(account, address)) {
            throw new LockedException("too many failed sign-ins");
        }
        StaffMember member = staffNo.filter(number -> holds(number, password))
                .flatMap(register::find)
                .orElseThrow(() -> new BadCredentialsException("staff number and password do not belong together"));
        attempts.succeeded(account, address);
        return StaffSessions.authentication(member);
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }

    private boolean holds(StaffNo staffNo, String password) {
        Optional<String> hash = register.passwordHash(staffNo);
        boolean right = password.length() <= LONGEST_PASSWORD && passwords.matches(password, hash.orElse(nobodysHash));
        if (right && hash.isPresent() && passwords.upgradeEncoding(hash.get())) {
            rehash(staffNo, password);
        }
        return right && hash.isPresent();
    }

    private void rehash(StaffNo staffNo, String password) {
        jdbc.sql("UPDATE staff SET password_hash = :hash WHERE staff_no = :staffNo")
                .param("hash", passwords.encode(password))
                .param("staffNo", staffNo.value())
                .update();
    }
}
