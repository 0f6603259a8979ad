package bank.lobby.kiosk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import bank.lobby.kiosk.touch.ShownCard;
import bank.lobby.kiosk.touch.Touched;
import bank.lobby.kiosk.touch.Turn;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The kiosk's arrows. */
@AnalyzeClasses(packages = "bank.lobby", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule packagesPointOneWay = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("bank.lobby.kiosk..")
            .layer("page")
            .definedBy("bank.lobby.kiosk.page..")
            .layer("issue")
            .definedBy("bank.lobby.kiosk.issue..")
            .layer("touch")
            .definedBy("bank.lobby.kiosk.touch..")
            .layer("plan")
            .definedBy("bank.lobby.kiosk.plan..")
            .layer("slip")
            .definedBy("bank.lobby.kiosk.slip..")
            .layer("link")
            .definedBy("bank.lobby.kiosk.link..")
            .whereLayer("page")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("issue")
            .mayOnlyBeAccessedByLayers("page")
            .whereLayer("touch")
            .mayOnlyBeAccessedByLayers("page", "issue")
            .whereLayer("plan")
            .mayOnlyBeAccessedByLayers("page", "touch")
            .whereLayer("slip")
            .mayOnlyBeAccessedByLayers("page", "issue");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles = SlicesRuleDefinition.slices()
            .matching("bank.lobby.kiosk.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule theServerIsReachedOverTheWireOnly = noClasses()
            .that()
            .resideInAPackage("bank.lobby.kiosk..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("bank.lobby.server..", "bank.lobby.display..");

    @ArchTest
    static final ArchRule noTimeWithoutAClock = noClasses()
            .that()
            .resideInAPackage("bank.lobby.kiosk..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule theTurnKnowsNoSpring = noClasses()
            .that()
            .areAssignableTo(Turn.class)
            .or()
            .areAssignableTo(Touched.class)
            .or()
            .areAssignableTo(ShownCard.class)
            .or()
            .haveSimpleName("SlipWriter")
            .or()
            .haveSimpleName("PaperText")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule socketsToThePageStayInPage = classes()
            .that()
            .resideInAPackage("bank.lobby.kiosk..")
            .and()
            .resideOutsideOfPackage("bank.lobby.kiosk.page..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackage("org.springframework.web.socket..");

    @ArchTest
    static final ArchRule devicesAreOpenedWhereTheyAreUsed = noClasses()
            .that()
            .resideInAnyPackage("bank.lobby.kiosk.page..", "bank.lobby.kiosk.issue..", "bank.lobby.kiosk.link..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("bank.lobby.device..");
}
