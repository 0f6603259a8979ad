package bank.lobby.server.demo.calls;

import bank.lobby.server.demo.check.Accounts;
import bank.lobby.server.demo.check.CheckFailed;
import bank.lobby.server.demo.check.CommitRate;
import bank.lobby.server.demo.check.Load;
import bank.lobby.server.demo.check.StationClient;
import bank.lobby.server.demo.check.Web;
import bank.lobby.wire.station.StationIdentity;
import bank.lobby.wire.station.StationKind;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Who takes part: a kiosk in every branch, and tellers for all branches. One kiosk is enrolled and one teller taken on in
 * the product's own way; the others are copies of their rows, because enrolment is limited to ten a minute and a thousand
 * hashes take minutes. Every teller signs in through the form.
 */
final class Cast {

    private static final String MODEL_TELLER = "1001";
    private static final int SIGN_IN_AT_ONCE = 4;

    private final int port;
    private final Map<String, Credential> kiosks;
    private final List<Credential> tellers;
    private final Set<Hall.Desk> open = new HashSet<>();

    private Cast(int port, Map<String, Credential> kiosks, List<Credential> tellers) {
        this.port = port;
        this.kiosks = kiosks;
        this.tellers = tellers;
    }

    /** @param count of the tellers */
    static Cast gather(int port, Path home, int count) throws IOException, SQLException {
        Accounts accounts = Accounts.of(home);
        Web administrator = accounts.signedIn(port, "9001");
        StationIdentity model = StationClient.enrol(administrator, port, "crowd-1", StationKind.KIOSK)
                .identity();
        try (Connection connection = CommitRate.of(home).connect()) {
            Map<String, Credential> kiosks = copyKiosk(connection, model);
            copyTeller(connection, count);
            return new Cast(port, kiosks, signIn(port, count, accounts.password(MODEL_TELLER)));
        }
    }

    Credential kiosk(String branch) {
        Credential kiosk = kiosks.get(branch);
        if (kiosk == null) {
            throw new CheckFailed("there is no kiosk in " + branch);
        }
        return kiosk;
    }

    Credential teller(Hall.Desk desk) {
        return tellers.get(desk.floater());
    }

    int tellers() {
        return tellers.size();
    }

    /** Opens those of {@code desks} that are not open yet. */
    void open(List<Hall.Desk> desks) {
        ConcurrentLinkedQueue<Hall.Desk> closed =
                new ConcurrentLinkedQueue<>(desks.stream().filter(open::add).toList());
        List<Load.Client> clients = new ArrayList<>();
        for (int i = 0; i < SIGN_IN_AT_ONCE; i++) {
            Sender sender = new Sender(port, new LongAdder(), new AtomicInteger());
            clients.add(() -> {
                Hall.Desk desk = closed.poll();
                if (desk == null) {
                    sender.close();
                    return false;
                }
                sender.command(
                        teller(desk),
                        "/api/branches/" + desk.branch() + "/counters/" + desk.counter() + "/session",
                        "");
                return true;
            });
        }
        Load.run(Duration.ofMinutes(5), clients);
    }

    private static Map<String, Credential> copyKiosk(Connection connection, StationIdentity model) throws SQLException {
        Map<String, Credential> kiosks = new HashMap<>();
        try (PreparedStatement copy = connection.prepareStatement("""
                INSERT INTO station (id, branch_id, kind, name, public_key, enrolled_at)
                SELECT gen_random_uuid(), branch.id, kind, name, public_key, enrolled_at FROM station, branch
                 WHERE station.id = ? AND branch.id LIKE 'crowd-%'
                RETURNING id, branch_id""")) {
            copy.setObject(1, model.enrolment().station());
            try (ResultSet rows = copy.executeQuery()) {
                while (rows.next()) {
                    kiosks.put(
                            rows.getString("branch_id"),
                            new Credential.Station(rows.getObject("id", UUID.class), model.key(), Clock.systemUTC()));
                }
            }
        }
        return kiosks;
    }

    private static void copyTeller(Connection connection, int count) throws SQLException {
        try (PreparedStatement copy = connection.prepareStatement("""
                WITH floater AS (
                    INSERT INTO staff (staff_no, name, password_hash)
                    SELECT 'floater-' || n, name, password_hash FROM staff, generate_series(0, ?) n WHERE staff_no = ?
                    RETURNING staff_no)
                INSERT INTO staff_role (staff_no, branch_id, role) SELECT staff_no, NULL, 'TELLER' FROM floater""")) {
            copy.setInt(1, count - 1);
            copy.setString(2, MODEL_TELLER);
            copy.executeUpdate();
        }
    }

    private static List<Credential> signIn(int port, int count, String password) {
        Credential[] signedIn = new Credential[count];
        AtomicInteger next = new AtomicInteger();
        List<Load.Client> clients = new ArrayList<>();
        for (int i = 0; i < SIGN_IN_AT_ONCE; i++) {
            HttpLine line = new HttpLine(port);
            clients.add(() -> {
                int no = next.getAndIncrement();
                if (no >= count) {
                    line.close();
                    return false;
                }
                signedIn[no] = Credential.Staff.signIn(line, port, "floater-" + no, password);
                return true;
            });
        }
        Load.run(Duration.ofMinutes(5), clients);
        return List.of(signedIn);
    }
}
