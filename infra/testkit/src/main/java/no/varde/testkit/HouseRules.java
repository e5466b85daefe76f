package no.varde.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.List;

/**
 * The architecture rules of the house. A module's {@code ArchitectureTest} calls {@link #check(String, String...)} with
 * its package and its pure packages, for example
 *
 * <pre>{@code HouseRules.check("no.varde.ingest", "no.varde.ingest.decode..");}</pre>
 */
public final class HouseRules {

    /** Packages named for their technology, wherever they lie in a module. */
    private static final List<String> ADAPTERS = List.of("mqtt", "kafka", "timescale", "postgres", "web");

    private static final String BANNED_NAME = ".*(Impl|Utils?|Helper|Manager|Base|Common|Dto)$";

    private static final String[] FOUNDATION = {"java..", "no.varde.contract..", "org.jspecify.."};

    /** Parts of the foundation that bring a framework or the outside world with them. */
    private static final String[] NOT_PURE = {"java.sql..", "java.net..", "no.varde.contract.json.."};

    private HouseRules() {}

    /**
     * Checks every rule on a module's main classes.
     *
     * @param root the module's package, such as {@code no.varde.ingest}
     * @param purePackages packages that stay free of frameworks and of the clock, in ArchUnit's notation
     * @throws AssertionError with every violation of every rule
     */
    public static void check(String root, String... purePackages) {
        check(
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(root),
                root,
                purePackages);
    }

    /** As {@link #check(String, String...)}, on classes that are imported already. */
    public static void check(JavaClasses classes, String root, String... purePackages) {
        List<String> violations = new ArrayList<>();
        for (ArchRule rule : all(root, purePackages)) {
            var result = rule.allowEmptyShould(true).evaluate(classes);
            if (result.hasViolation()) {
                violations.add(result.getFailureReport().toString());
            }
        }
        if (!violations.isEmpty()) {
            throw new AssertionError(String.join(System.lineSeparator(), violations));
        }
    }

    private static List<ArchRule> all(String root, String... purePackages) {
        List<ArchRule> rules = new ArrayList<>();
        if (purePackages.length > 0) {
            rules.add(pureStaysPure(purePackages));
            rules.add(pureHasNoClock(purePackages));
        }
        for (String adapter : ADAPTERS) {
            rules.add(adapterStandsAlone(root, adapter));
        }
        rules.add(SlicesRuleDefinition.slices()
                .matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("packages follow the data, and the data flows one way"));
        rules.add(namesSayWhatThingsAre());
        rules.add(noFieldInjection());
        rules.add(noScatteredValues());
        rules.add(configurationsArePackagePrivate());
        rules.add(classes().should(new LiveInNullMarkedPackage()));
        return rules;
    }

    private static ArchRule pureStaysPure(String... purePackages) {
        return noClasses()
                .that()
                .resideInAnyPackage(purePackages)
                .should()
                .dependOnClassesThat(resideOutsideOfPackages(FOUNDATION)
                        .and(resideOutsideOfPackages(purePackages))
                        .or(resideInAnyPackage(NOT_PURE)))
                .because("pure packages depend on java.*, the contract and JSpecify alone");
    }

    private static ArchRule pureHasNoClock(String... purePackages) {
        return noClasses()
                .that()
                .resideInAnyPackage(purePackages)
                .should()
                .callMethodWhere(new ReadsTheClock())
                .because("time enters pure code as an Instant or a Clock");
    }

    private static ArchRule adapterStandsAlone(String root, String adapter) {
        String[] others = ADAPTERS.stream()
                .filter(other -> !other.equals(adapter))
                .map(other -> root + ".." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + ".." + adapter + "..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(others).and(resideOutsideOfPackages(root + ".." + adapter + "..")))
                .because("adapters meet in the pure code between them");
    }

    private static ArchRule namesSayWhatThingsAre() {
        return noClasses().should().haveNameMatching(BANNED_NAME).because("such names say nothing");
    }

    private static ArchRule noFieldInjection() {
        return noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .because("what a class needs comes through its constructor");
    }

    private static ArchRule noScatteredValues() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Value")
                .because("settings are validated @ConfigurationProperties records");
    }

    private static ArchRule configurationsArePackagePrivate() {
        return noClasses()
                .that()
                .areAnnotatedWith("org.springframework.context.annotation.Configuration")
                .should()
                .bePublic()
                .because("wiring is nobody else's business");
    }
}
