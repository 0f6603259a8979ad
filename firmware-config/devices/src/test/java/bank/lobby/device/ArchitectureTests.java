package bank.lobby.device;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The module's arrows. Each rule is shown to fail on the faults planted in {@code planted} before it is trusted. */
class ArchitectureTests {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("bank.lobby.device");

    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages("bank.lobby.device.planted", "bank.lobby.device.twin");

    private static final ArchRule ONE_CLASS_USES_THE_SERIAL_LIBRARY = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("bank.lobby.device.link.JSerialCommLink")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fazecast..");

    private static final ArchRule CHIP_READERS_ALONE_USE_PCSC = noClasses()
            .that()
            .resideOutsideOfPackage("bank.lobby.device.reader.chip..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javax.smartcardio..");

    private static final ArchRule NO_FRAMEWORK = ours().should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "bank.lobby.wire..", "bank.lobby.server..");

    private static final ArchRule TIME_COMES_FROM_A_CLOCK = ours().should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalTime.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    private static final ArchRule DRIVERS_DO_NOT_KNOW_THEIR_TWINS = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "bank.lobby.device.twin..", "bank.lobby.device.provision..", "bank.lobby.device.conformance..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("bank.lobby.device.twin..");

    private static final ArchRule TWINS_SHARE_NOTHING_WITH_THE_CODE_THEY_CHECK = noClasses()
            .that()
            .resideInAPackage("bank.lobby.device.twin..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("bank.lobby.device.printer..", "bank.lobby.device.keypad..");

    private static final ArchRule LINKS_KNOW_NO_DIALECT = noClasses()
            .that()
            .resideInAPackage("bank.lobby.device.link..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "bank.lobby.device.printer..",
                    "bank.lobby.device.reader..",
                    "bank.lobby.device.sign..",
                    "bank.lobby.device.keypad..");

    @Test
    void oneClassUsesTheSerialLibrary() {
        assertHolds(ONE_CLASS_USES_THE_SERIAL_LIBRARY);
        assertCatches(ONE_CLASS_USES_THE_SERIAL_LIBRARY, "PortOpener");
    }

    @Test
    void chipReadersAloneUsePcsc() {
        assertHolds(CHIP_READERS_ALONE_USE_PCSC);
        assertCatches(CHIP_READERS_ALONE_USE_PCSC, "CardFinder");
    }

    @Test
    void noFrameworkAndNoOtherModuleIsKnownHere() {
        assertHolds(NO_FRAMEWORK);
        assertCatches(NO_FRAMEWORK, "FrameworkUser");
    }

    @Test
    void timeComesFromAClock() {
        assertHolds(TIME_COMES_FROM_A_CLOCK);
        assertCatches(TIME_COMES_FROM_A_CLOCK, "ClockReader");
    }

    @Test
    void driversDoNotKnowTheirTwins() {
        assertHolds(DRIVERS_DO_NOT_KNOW_THEIR_TWINS);
        assertCatches(DRIVERS_DO_NOT_KNOW_THEIR_TWINS, "PeekingDriver");
    }

    @Test
    void theTwinsOfPrinterAndKeypadShareNothingWithTheirDrivers() {
        assertHolds(TWINS_SHARE_NOTHING_WITH_THE_CODE_THEY_CHECK);
    }

    @Test
    void linksKnowNoDialect() {
        assertHolds(LINKS_KNOW_NO_DIALECT);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(unmarked(PRODUCT)).isEmpty();
        assertThat(unmarked(PLANTED)).containsExactly("bank.lobby.device.planted");
    }

    private static GivenClassesConjunction ours() {
        return noClasses().that().resideInAPackage("bank.lobby..");
    }

    private static void assertHolds(ArchRule rule) {
        rule.check(PRODUCT);
    }

    private static void assertCatches(ArchRule rule, String planted) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rule.check(PLANTED))
                .withMessageContaining(planted);
    }

    private static Set<String> unmarked(JavaClasses classes) {
        return classes.stream()
                .filter(type -> !type.getSimpleName().endsWith("Tests"))
                .map(JavaClass::getPackage)
                .filter(each -> !each.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(Collectors.toSet());
    }
}
