package bank.lobby.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.NullMarked;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The arrows of the house, as far as one module can see them. */
@AnalyzeClasses(packages = "bank.lobby", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule featuresImportDownwardOnly = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("platform")
            .definedBy("..server.platform..")
            .layer("places and people")
            .definedBy("..server.branch..", "..server.catalog..", "..server.staff..", "..server.customer..")
            .layer("stations and tickets")
            .definedBy("..server.station..", "..server.ticket..", "..server.counter..")
            .layer("calling")
            .definedBy("..server.calling..")
            .layer("estimate")
            .definedBy("..server.estimate..")
            .layer("intake and boards")
            .definedBy(
                    "..server.appointment..",
                    "..server.availability..",
                    "..server.diversion..",
                    "..server.triage..",
                    "..server.intake..",
                    "..server.push..",
                    "..server.board..",
                    "..server.phone..")
            .layer("audit")
            .definedBy("..server.audit..", "..server.report..")
            .layer("demo")
            .definedBy("..server.demo..")
            .whereLayer("audit")
            .mayOnlyBeAccessedByLayers("demo")
            .whereLayer("demo")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("intake and boards")
            .mayOnlyBeAccessedByLayers("audit", "demo")
            .whereLayer("estimate")
            .mayOnlyBeAccessedByLayers("intake and boards", "audit", "demo")
            .whereLayer("calling")
            .mayOnlyBeAccessedByLayers("estimate", "intake and boards", "audit", "demo")
            .whereLayer("stations and tickets")
            .mayOnlyBeAccessedByLayers("calling", "estimate", "intake and boards", "audit", "demo")
            .whereLayer("places and people")
            .mayOnlyBeAccessedByLayers(
                    "stations and tickets", "calling", "estimate", "intake and boards", "audit", "demo");

    @ArchTest
    static final ArchRule timeComesFromAnInjectedClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(LocalTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    /** A stream of rows holds its connection until somebody closes it; a list has given it back. */
    @ArchTest
    static final ArchRule queriesGiveTheirConnectionBack =
            noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream");

    @ArchTest
    static final ArchRule theDomainKnowsNoSpring = noClasses()
            .that()
            .haveSimpleName("Ticket")
            .or()
            .haveSimpleName("TicketProgress")
            .or()
            .haveSimpleName("TicketEvent")
            .or()
            .haveSimpleNameEndingWith("Policy")
            .or()
            .haveSimpleName("ShareOfPromise")
            .or()
            .haveSimpleName("WaitingHead")
            .or()
            .resideInAPackage("bank.lobby.wire..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule socketsStayInThePlatform = noClasses()
            .that()
            .resideOutsideOfPackages("..server.platform..", "bank.lobby.wire..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web.socket..", "org.eclipse.jetty..");

    @ArchTest
    static final ArchRule theServerNeverTouchesASerialLine =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("com.fazecast..", "bank.lobby.device..");

    @ArchTest
    static final ArchRule wireStandsOnTheJdkAlone = classes()
            .that()
            .resideInAPackage("bank.lobby.wire..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "bank.lobby.wire..", "org.jspecify..", "com.fasterxml.jackson.annotation..");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked =
            classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class);
}
