package portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.mailer.Mailer;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import org.assertj.core.api.Assertions;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.kernel.Ids;
import portal.mail.MailRelay;
import portal.managemode.EnterManageMode;
import portal.tenancy.Scope;

/** Architecture rules: allowed dependencies between packages, and what only one place may do. */
@Tag("java")
class ArchitectureTest {

    static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ArchitectureTest.class.getPackageName());

    private static final String TENANCY = Scope.class.getPackageName();
    private static final String MANAGE_MODE = EnterManageMode.class.getPackageName() + "..";

    @ParameterizedTest
    @EnumSource
    void aCapabilitySeesOnlyWhatIsBelowIt(Capability capability) {
        noClasses()
                .that()
                .resideInAPackage(capability.packages())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(capability.outOfSight())
                .check(PRODUCT);
    }

    @Test
    void everyClassBelongsToACapability() {
        classes().should().resideInAnyPackage(Capability.all()).check(PRODUCT);
    }

    @Test
    void capabilitiesFormNoCycle() {
        slices().matching("portal.(*)..").should().beFreeOfCycles().check(PRODUCT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal.web.(*)..", "portal.imports.(*)..", "portal.managemode.(*).."})
    void thePackagesOfACapabilityFormNoCycle(String rooms) {
        slices().matching(rooms).should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void entitiesAndRepositoriesStayInTheirCapability() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .check(PRODUCT);
        classes()
                .that()
                .areAssignableTo(PanacheRepositoryBase.class)
                .should()
                .bePackagePrivate()
                .check(PRODUCT);
    }

    @Test
    void theApiKnowsNeitherEntitiesNorTransactions() {
        var api = noClasses().that().resideInAPackage("..api..").should();
        api.dependOnClassesThat().areAnnotatedWith(Entity.class).check(PRODUCT);
        api.dependOnClassesThat().areAssignableTo(EntityManager.class).check(PRODUCT);
        api.dependOnClassesThat().areAssignableTo(Transactional.class).check(PRODUCT);
        api.dependOnClassesThat().resideInAPackage("..panache..").check(PRODUCT);
    }

    @Test
    void onlyTenancyAndManageModeUseTokensAndOnlyTenancyUsesConnections() {
        var others =
                noClasses().that().resideOutsideOfPackages(TENANCY, MANAGE_MODE).should();
        others.dependOnClassesThat().areAssignableTo(JsonWebToken.class).check(PRODUCT);
        noClasses()
                .that()
                .resideOutsideOfPackage(TENANCY)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(AgroalPoolInterceptor.class)
                .check(PRODUCT);
        noClasses()
                .that()
                .resideOutsideOfPackages(TENANCY, MANAGE_MODE)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(SecurityIdentity.class)
                .check(PRODUCT);
    }

    @Test
    void onlyMailSendsMail() {
        noClasses()
                .that()
                .resideOutsideOfPackage(MailRelay.class.getPackageName())
                .should()
                .dependOnClassesThat()
                .resideInAPackage(Mailer.class.getPackageName() + "..")
                .check(PRODUCT);
    }

    @Test
    void timeComesFromTheClock() {
        var clocks = noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Ids.class.getPackageName() + ".PortalClock")
                .should();
        clocks.callMethodWhere(readsTheSystemClock()).check(PRODUCT);
        clocks.callConstructor(Date.class).check(PRODUCT);
    }

    private static DescribedPredicate<JavaCall<?>> readsTheSystemClock() {
        return DescribedPredicate.describe("the system clock is read", call -> {
            var owner = call.getTargetOwner();
            var name = call.getName();
            var withClock =
                    call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
            return owner.getPackageName().startsWith("java.time") && name.equals("now") && !withClock
                    || owner.isEquivalentTo(Clock.class) && (name.startsWith("system") || name.startsWith("tick"))
                    || owner.isEquivalentTo(System.class)
                            && (name.equals("currentTimeMillis") || name.equals("nanoTime"));
        });
    }

    /** Field access bypasses the proxy: another request could read what one has stored there. */
    @Test
    void requestScopedBeansHideTheirFields() {
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(RequestScoped.class)
                .and()
                .areNotAnnotatedWith(Inject.class)
                .should()
                .bePrivate()
                .check(PRODUCT);
    }

    @Test
    void everyPackageIsDocumented() throws IOException {
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            var silent = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(directory -> Files.notExists(directory.resolve("package-info.java")));
            Assertions.assertThat(silent).isEmpty();
        }
    }
}
