package bank.lobby.server.staff;

import bank.lobby.server.platform.Refusal;
import bank.lobby.server.platform.Role;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /api/me}: a page asks who it is open for. */
@RestController
class MeController {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MeController(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @GetMapping("/api/me")
    Me me(@AuthenticationPrincipal Object principal) {
        if (!(principal instanceof StaffMember member)) {
            throw Refusal.forbidden("not-allowed", "This is for people");
        }
        List<Role> roles = member.grants().roles().stream().sorted().toList();
        return new Me(member.getName(), member.name(), roles, branches(member.grants()), member.language());
    }

    /** By code. */
    private List<MyBranch> branches(Grants grants) {
        return jdbc
                .sql("SELECT id, names::text FROM branch ORDER BY id")
                .query((row, n) ->
                        new MyBranch(row.getString("id"), json.readValue(row.getString("names"), Names.class)))
                .list()
                .stream()
                .filter(branch ->
                        grants.branches().isEmpty() || grants.branches().contains(branch.code()))
                .toList();
    }

    /**
     * @param staffNo staff number
     * @param name for staff screens
     * @param roles in the order of {@link Role}
     * @param branches where they may work, by code
     * @param language what their screens speak, where they have chosen
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Me(
            String staffNo,
            String name,
            List<Role> roles,
            List<MyBranch> branches,
            @Nullable Language language) {}

    /**
     * @param code of the branch
     * @param names its name
     */
    record MyBranch(String code, Names names) {}
}
