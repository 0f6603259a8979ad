package bank.lobby.device.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.device.conformance.Check.Verdict;
import bank.lobby.device.profile.DeviceClass;
import bank.lobby.device.profile.DeviceProfile;
import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.device.twin.RunningTwin;
import bank.lobby.device.twin.TwinPorts;
import bank.lobby.device.twin.Twins;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Execution(ExecutionMode.CONCURRENT)
class ConformanceTests {

    private static final ProfileCatalog CATALOG = ProfileCatalog.bundled();

    /** Models whose profiles claim less than those of the twins: no cutter and no proof, numbers and nothing else. */
    private static final Set<String> PECULIAR = Set.of("sprt-sp-pos58iv", "rongta-rpp02n", "led-485-number");

    /** A reader that types has no line and no twin: it is shown in the kiosk page's own tests. */
    private static final String TYPES = "twin-wedge";

    static Stream<String> twins() {
        return Arrays.stream(DeviceClass.values())
                .flatMap(kind -> CATALOG.ids(kind).stream())
                .filter(id -> id.startsWith("twin-") || PECULIAR.contains(id))
                .filter(id -> !id.equals(TYPES));
    }

    @ParameterizedTest
    @MethodSource("twins")
    void everyTwinDoesWhatItsProfileClaims(String id) {
        DeviceProfile profile = profile(id);

        try (RunningTwin twin = Twins.start(profile, () -> TwinPorts.tcp(0), false)) {
            List<Check> checks = Conformance.run(profile, twin.address(), twin, InstantSource.system());

            assertThat(checks)
                    .extracting(Check::verdict)
                    .contains(Verdict.PASSED)
                    .doesNotContain(Verdict.SKIPPED);
            assertThat(checks)
                    .filteredOn(check -> check.verdict() == Verdict.FAILED)
                    .isEmpty();
        }
    }

    @Test
    void catchesACheaperModelBehindTheProfileOfABetterOne() {
        DeviceProfile claims = profile("twin-80mm");

        try (RunningTwin twin = Twins.start(profile("twin-58mm"), () -> TwinPorts.tcp(0), false)) {
            List<Check> checks = Conformance.run(claims, twin.address(), twin, InstantSource.system());

            assertThat(checks)
                    .filteredOn(check -> check.verdict() == Verdict.FAILED)
                    .extracting(Check::name)
                    .contains("process id", "clear");
        }
    }

    @Test
    void catchesATwinThatLacksWhatTheProfileClaims() throws Exception {
        DeviceProfile claims = profile("twin-80mm");

        try (RunningTwin twin = Twins.start(claims, () -> TwinPorts.tcp(0), false);
                LossyCable cable = new LossyCable(twin.address(), new byte[] {0x1D, 0x28, 0x48})) {
            List<Check> checks = Conformance.run(claims, cable.address(), twin, InstantSource.system());

            assertThat(checks)
                    .filteredOn(check -> check.verdict() == Verdict.FAILED)
                    .extracting(Check::name)
                    .contains("process id", "slip")
                    .doesNotContain("status 1", "clear", "cut");
        }
    }

    @Test
    void catchesASignThatAcknowledgesNothing() {
        DeviceProfile claims = profile("twin-led");

        try (RunningTwin twin = Twins.start(claims, () -> TwinPorts.tcp(0), false)) {
            twin.tell("mute");

            assertThat(Conformance.run(claims, twin.address(), twin, InstantSource.system()))
                    .filteredOn(check -> check.verdict() == Verdict.FAILED)
                    .extracting(Check::name)
                    .contains("show, acknowledged");
        }
    }

    @Test
    void leavesToAPersonWhatOnlyAPersonCanSee() {
        DeviceProfile claims = profile("twin-80mm");

        try (RunningTwin twin = Twins.start(claims, () -> TwinPorts.tcp(0), false)) {
            List<Check> checks = Conformance.run(claims, twin.address(), null, InstantSource.system());

            assertThat(checks)
                    .filteredOn(check -> check.verdict() == Verdict.LOOK)
                    .extracting(Check::name)
                    .contains("chinese", "code", "cut");
            assertThat(checks)
                    .filteredOn(check -> check.verdict() == Verdict.SKIPPED)
                    .extracting(Check::name)
                    .containsExactly("paper out");
        }
    }

    private static DeviceProfile profile(String id) {
        return CATALOG.any(ProfileId.of(id));
    }
}
