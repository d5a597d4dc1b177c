package io.xyte.mcp.stdio;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** What the local server stays clear of. Each rule was seen to fail once. */
@AnalyzeClasses(packages = "io.xyte.mcp.stdio", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_sdk_and_http_servers_are_the_business_of_others = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.modelcontextprotocol..", "reactor..", "io.undertow..", "io.xyte.client.call..");

    @ArchTest
    static final ArchRule only_the_bridge_speaks_http = noClasses()
            .that()
            .resideOutsideOfPackage("io.xyte.mcp.stdio.bridge")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..");

    /** Picocli costs a start 80 ms, so only what runs on account of arguments may touch it. */
    @ArchTest
    static final ArchRule nothing_on_the_usual_way_loads_picocli = noClasses()
            .that()
            .doNotHaveSimpleName("OptionsParser")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..");

    @ArchTest
    static final ArchRule only_main_touches_the_standard_streams =
            noClasses().that().doNotHaveSimpleName("Main").should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);
}
