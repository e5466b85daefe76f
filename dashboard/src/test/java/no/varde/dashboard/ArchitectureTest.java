package no.varde.dashboard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import no.varde.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_house_rules_hold() {
        HouseRules.check("no.varde.dashboard", "no.varde.dashboard.series..");
    }

    @Test
    void only_access_and_the_registry_read_who_a_patient_is() {
        noClasses()
                .that()
                .resideInAnyPackage("no.varde.dashboard.worklist..", "no.varde.dashboard.patient..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "java.sql..")
                .because("PatientAccess alone decides who may see whom")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("no.varde.dashboard"));
    }
}
