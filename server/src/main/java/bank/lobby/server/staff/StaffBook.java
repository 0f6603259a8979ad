package bank.lobby.server.staff;

import bank.lobby.server.platform.AccessRevoked;
import bank.lobby.server.platform.Role;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps the staff: takes people on, changes their password, sends them away. A new password and a disabling end every
 * session and socket of that person. Called by the first start, the sample bank and, later, the staff screens.
 */
@Component
public class StaffBook {

    /** Source: OWASP ASVS 5.0, 6.2.1. */
    private static final int SHORTEST_PASSWORD = 8;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final PasswordEncoder passwords;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final ApplicationEventPublisher events;

    StaffBook(
            JdbcClient jdbc,
            TransactionOperations transaction,
            PasswordEncoder passwords,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.passwords = passwords;
        this.sessions = sessions;
        this.events = events;
    }

    /**
     * Takes somebody on, at once with all grants or not at all.
     *
     * @return false when the staff number is taken; nothing has changed then
     * @throws IllegalArgumentException when the password is too short; nothing has changed then
     */
    public boolean create(StaffNo staffNo, String name, String password, Grants grants) {
        String hash = hash(password);
        return Boolean.TRUE.equals(transaction.execute(status -> {
            int made = jdbc.sql("""
                    INSERT INTO staff (staff_no, name, password_hash) VALUES (:staffNo, :name, :hash)
                    ON CONFLICT DO NOTHING""")
                    .param("staffNo", staffNo.value())
                    .param("name", name)
                    .param("hash", hash)
                    .update();
            if (made == 1) {
                addRoles(staffNo, grants);
            }
            return made == 1;
        }));
    }

    /**
     * Gives somebody a new password; whoever is signed in under the number is signed out.
     *
     * @return false when there is no such person
     * @throws IllegalArgumentException when the password is too short; nothing has changed then
     */
    public boolean setPassword(StaffNo staffNo, String password) {
        int changed = jdbc.sql("UPDATE staff SET password_hash = :hash WHERE staff_no = :staffNo")
                .param("hash", hash(password))
                .param("staffNo", staffNo.value())
                .update();
        endSessions(staffNo);
        return changed == 1;
    }

    /**
     * Shuts somebody out, from the next request on.
     *
     * @return false when there is no such person
     */
    public boolean disable(StaffNo staffNo) {
        int changed = jdbc.sql("UPDATE staff SET enabled = false WHERE staff_no = :staffNo")
                .param("staffNo", staffNo.value())
                .update();
        endSessions(staffNo);
        return changed == 1;
    }

    private void addRoles(StaffNo staffNo, Grants grants) {
        Set<@Nullable String> branches = new HashSet<>(grants.branches());
        if (branches.isEmpty()) {
            branches.add(null);
        }
        for (String branch : branches) {
            for (Role role : grants.roles()) {
                jdbc.sql("INSERT INTO staff_role (staff_no, branch_id, role) VALUES (:staffNo, :branch, :role)")
                        .param("staffNo", staffNo.value())
                        .param("branch", branch)
                        .param("role", role.name())
                        .update();
            }
        }
    }

    private void endSessions(StaffNo staffNo) {
        sessions.findByPrincipalName(staffNo.value()).keySet().forEach(sessions::deleteById);
        events.publishEvent(new AccessRevoked(staffNo.value()));
    }

    private String hash(String password) {
        if (password.length() < SHORTEST_PASSWORD || password.length() > StaffSignIn.LONGEST_PASSWORD) {
            throw new IllegalArgumentException(
                    "a password has " + SHORTEST_PASSWORD + " to " + StaffSignIn.LONGEST_PASSWORD + " characters");
        }
        String hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalStateException("the password encoder made no hash");
        }
        return hash;
    }
}
