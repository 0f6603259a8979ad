package bank.lobby.display;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The display's arrows. Those that a planted fault can break are shown to fail on it before they are trusted. */
class ArchitectureTests {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("bank.lobby.display");

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("bank.lobby.display.planted");

    private static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    private static final ArchRule SOCKETS_TO_THE_PAGE_STAY_IN_PAGE = noClasses()
            .that()
            .resideOutsideOfPackage("bank.lobby.display.page..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.web.socket..");

    @Test
    void timeComesFromAClock() {
        TIME_COMES_FROM_A_CLOCK.check(PRODUCT);
        assertCatches(TIME_COMES_FROM_A_CLOCK);
    }

    @Test
    void socketsToThePageStayInPage() {
        SOCKETS_TO_THE_PAGE_STAY_IN_PAGE.check(PRODUCT);
        assertCatches(SOCKETS_TO_THE_PAGE_STAY_IN_PAGE);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(unmarked(PRODUCT)).isEmpty();
        assertThat(unmarked(PLANTED)).isNotEmpty();
    }

    @Test
    void packagesAreFreeOfCycles() {
        SlicesRuleDefinition.slices()
                .matching("bank.lobby.display.(*)..")
                .should()
                .beFreeOfCycles()
                .check(PRODUCT);
    }

    @Test
    void whatTheHallKnowsKnowsNoSpring() {
        noClasses()
                .that()
                .resideInAPackage("bank.lobby.display.board..")
                .or()
                .haveSimpleName("Announcements")
                .or()
                .haveSimpleName("VoiceManifest")
                .or()
                .haveSimpleName("Pcm")
                .or()
                .haveSimpleName("SignFaces")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(PRODUCT);
    }

    @Test
    void theServerAndTheKioskAreReachedOverTheWireOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("bank.lobby.server..", "bank.lobby.kiosk..")
                .check(PRODUCT);
    }

    @Test
    void devicesAreKnownToSignsAndKeypadsOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages("bank.lobby.display.signs..", "bank.lobby.display.keypads..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("bank.lobby.device..")
                .check(PRODUCT);
    }

    private static void assertCatches(ArchRule rule) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rule.check(PLANTED))
                .withMessageContaining("ClockReader");
    }

    private static java.util.Set<String> unmarked(JavaClasses classes) {
        return classes.stream()
                .map(type -> type.getPackage())
                .filter(each -> !each.isAnnotatedWith(NullMarked.class))
                .map(each -> each.getName())
                .collect(Collectors.toSet());
    }
}
