package io.xyte.client.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Client and sandbox check each other, so neither may lean on the other. */
@AnalyzeClasses(packages = "io.xyte.client", importOptions = DoNotIncludeTests.class)
class SandboxArrowsTest {

    @ArchTest
    static final ArchRule the_sandbox_knows_nothing_of_the_client = classes()
            .that()
            .resideInAPackage("io.xyte.client.sandbox..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.xyte.client.sandbox..",
                    "java..",
                    "com.sun.net.httpserver",
                    "com.fasterxml.jackson..",
                    "org.jspecify..",
                    "org.slf4j");

    @ArchTest
    static final ArchRule the_client_knows_nothing_of_the_sandbox = noClasses()
            .that()
            .resideOutsideOfPackage("io.xyte.client.sandbox..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.xyte.client.sandbox..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule the_world_knows_nothing_of_calls = noClasses()
            .that()
            .resideInAPackage("io.xyte.client.sandbox.world")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.xyte.client.sandbox", "io.xyte.client.sandbox.api", "io.xyte.client.sandbox.demo");

    @ArchTest
    static final ArchRule operations_and_demonstration_data_know_nothing_of_the_wire = noClasses()
            .that()
            .resideInAnyPackage("io.xyte.client.sandbox.api", "io.xyte.client.sandbox.demo")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.xyte.client.sandbox");
}
