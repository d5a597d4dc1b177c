package io.xyte.mcp.sse;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which way the arrows go. Each rule was seen to fail when it was written. */
@AnalyzeClasses(packages = "io.xyte", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule only_the_hosted_server_knows_undertow = noClasses()
            .that()
            .resideOutsideOfPackage("io.xyte.mcp.sse..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.undertow..", "org.xnio..");

    @ArchTest
    static final ArchRule there_are_no_servlets_and_no_pipes = noClasses()
            .that()
            .resideInAPackage("io.xyte.mcp.sse..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "javax.servlet..", "io.undertow.servlet..", "io.xyte.mcp.stdio..");

    @ArchTest
    static final ArchRule the_sdk_stays_behind_core = noClasses()
            .that()
            .resideInAPackage("io.xyte.mcp.sse..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.modelcontextprotocol..", "reactor..");

    @ArchTest
    static final ArchRule only_the_command_line_knows_picocli_and_nothing_knows_the_command_line = noClasses()
            .that()
            .resideInAPackage("io.xyte.mcp.sse..")
            .and()
            .resideOutsideOfPackage("io.xyte.mcp.sse.command")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..", "io.xyte.mcp.sse.command");

    @ArchTest
    static final ArchRule a_transport_knows_nothing_of_keys_and_xyte = noClasses()
            .that()
            .resideInAnyPackage("io.xyte.mcp.sse.transport..", "io.xyte.mcp.sse.session..", "io.xyte.mcp.sse.stream..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.xyte.client..");

    @ArchTest
    static final ArchRule packages_have_no_circles =
            slices().matching("io.xyte.mcp.sse.(*)..").should().beFreeOfCycles();
}
