package bank.lobby.server.staff;

import bank.lobby.server.platform.Role;
import bank.lobby.wire.station.Language;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the staff table for the sign-in and for every request. Disabled people are not found. */
@Component
class StaffRegister {

    private final JdbcClient jdbc;

    StaffRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who has {@code staffNo} and may work now. */
    Optional<StaffMember> find(StaffNo staffNo) {
        return jdbc.sql("""
                SELECT s.staff_no, s.name, s.language, count(r.role) AS grants,
                       array_agg(DISTINCT r.role) AS roles, array_agg(DISTINCT r.branch_id) AS branches
                  FROM staff s JOIN staff_role r USING (staff_no)
                 WHERE s.staff_no = :staffNo AND s.enabled GROUP BY s.staff_no""")
                .param("staffNo", staffNo.value())
                .query((row, n) -> member(row))
                .optional();
    }

    /** The stored hash of an enabled person's password. */
    Optional<String> passwordHash(StaffNo staffNo) {
        return jdbc.sql("SELECT password_hash FROM staff WHERE staff_no = :staffNo AND enabled")
                .param("staffNo", staffNo.value())
                .query(String.class)
                .optional();
    }

    /** Whether there is nobody at all, as on a first start. */
    boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM staff)")
                .query(Boolean.class)
                .single();
    }

    private static StaffMember member(ResultSet row) throws SQLException {
        Set<Role> roles =
                strings(row.getArray("roles")).stream().map(Role::valueOf).collect(Collectors.toSet());
        Set<String> branches = strings(row.getArray("branches"));
        if (row.getInt("grants") != roles.size() * branches.size()
                || (branches.contains(null) && branches.size() > 1)) {
            // Roles and branches are read apart; joined again they must not say more than was written.
            throw new IllegalStateException("staff " + row.getString("staff_no") + " has different roles in different"
                    + " branches, which this release cannot keep apart");
        }
        branches.remove(null);
        return new StaffMember(
                new StaffNo(row.getString("staff_no")),
                row.getString("name"),
                new Grants(roles, branches),
                language(row.getString("language")));
    }

    private static Set<String> strings(Array array) throws SQLException {
        return new HashSet<>(Arrays.asList((String[]) array.getArray()));
    }

    private static @Nullable Language language(@Nullable String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElse(null);
    }
}
