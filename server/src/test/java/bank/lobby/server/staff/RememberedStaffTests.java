package bank.lobby.server.staff;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.platform.AccessRevoked;
import bank.lobby.server.platform.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whose a session was a moment ago, and when that must not count any more. */
class RememberedStaffTests {

    private static final StaffMember TELLER =
            new StaffMember(new StaffNo("1001"), "Lin", new Grants(Set.of(Role.TELLER), Set.of("renmin-road")), null);

    private final MovableClock clock = new MovableClock();
    private final RememberedStaff remembered = new RememberedStaff(clock);

    @Test
    void knowsAPersonForAMoment() {
        remembered.remember("cookie", TELLER, clock.instant());

        assertThat(remembered.find("cookie")).contains(TELLER);
        clock.move(Duration.ofSeconds(5));
        assertThat(remembered.find("cookie")).isEmpty();
    }

    @Test
    void isNotToldByWhoReadBeforeTheEndOfASessionThatWasReadAfterItsPersonSignedOut() {
        remembered.forget(new AccessRevoked("1001"));
        clock.move(Duration.ofMillis(1));
        Instant read = clock.instant();
        clock.move(Duration.ofMillis(1));
        remembered.forget("cookie");

        remembered.remember("cookie", TELLER, read);

        assertThat(remembered.find("cookie")).isEmpty();
    }

    @Test
    void isNotToldByWhoReadAPersonBeforeTheyWereShutOut() {
        Instant read = clock.instant();
        clock.move(Duration.ofMillis(1));
        remembered.forget(new AccessRevoked("1001"));

        remembered.remember("cookie", TELLER, read);

        assertThat(remembered.find("cookie")).isEmpty();
    }
}
