package io.xyte.mcp.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which way the arrows point. Each rule was seen to fail once. */
@AnalyzeClasses(packages = "io.xyte.mcp.core", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule only_the_doctor_knows_servers_command_lines_or_http = noClasses()
            .that()
            .resideOutsideOfPackage("io.xyte.mcp.core.doctor..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.undertow..", "picocli..", "java.net.http..", "com.sun.net.."));

    @ArchTest
    static final ArchRule only_one_package_knows_the_sdk = noClasses()
            .that()
            .resideOutsideOfPackage("io.xyte.mcp.core.sdk..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.modelcontextprotocol..", "reactor.."));

    @ArchTest
    static final ArchRule the_way_of_a_call_has_one_direction = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("root")
            .definedBy("io.xyte.mcp.core")
            .layer("protocol")
            .definedBy("io.xyte.mcp.core.protocol..")
            .layer("stateless")
            .definedBy("io.xyte.mcp.core.stateless..")
            .layer("observe")
            .definedBy("io.xyte.mcp.core.observe..")
            .layer("sdk")
            .definedBy("io.xyte.mcp.core.sdk..")
            .layer("jsonrpc")
            .definedBy("io.xyte.mcp.core.jsonrpc..")
            .layer("tools")
            .definedBy("io.xyte.mcp.core.tools..")
            .layer("resources")
            .definedBy("io.xyte.mcp.core.resources..")
            .layer("prompts")
            .definedBy("io.xyte.mcp.core.prompts..")
            .layer("completions")
            .definedBy("io.xyte.mcp.core.completions..")
            .layer("policy")
            .definedBy("io.xyte.mcp.core.policy..")
            .layer("yaml")
            .definedBy("io.xyte.mcp.core.yaml..")
            .layer("catalog")
            .definedBy("io.xyte.mcp.core.catalog..")
            .layer("arguments")
            .definedBy("io.xyte.mcp.core.arguments..")
            .layer("answer")
            .definedBy("io.xyte.mcp.core.answer..")
            .layer("schema")
            .definedBy("io.xyte.mcp.core.schema..")
            .whereLayer("root")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("protocol")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("observe")
            .mayOnlyBeAccessedByLayers("protocol")
            .whereLayer("stateless")
            .mayOnlyBeAccessedByLayers("protocol")
            .whereLayer("sdk")
            .mayOnlyBeAccessedByLayers("protocol")
            .whereLayer("jsonrpc")
            .mayOnlyBeAccessedByLayers("protocol", "stateless", "sdk")
            .whereLayer("tools")
            .mayOnlyBeAccessedByLayers("root")
            .whereLayer("resources")
            .mayOnlyBeAccessedByLayers("root")
            .whereLayer("prompts")
            .mayOnlyBeAccessedByLayers("root")
            .whereLayer("completions")
            .mayOnlyBeAccessedByLayers("resources", "prompts")
            .whereLayer("policy")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("yaml")
            .mayOnlyBeAccessedByLayers("policy")
            .whereLayer("catalog")
            .mayOnlyBeAccessedByLayers(
                    "root",
                    "protocol",
                    "observe",
                    "stateless",
                    "sdk",
                    "tools",
                    "resources",
                    "prompts",
                    "completions",
                    "policy")
            .whereLayer("arguments")
            .mayOnlyBeAccessedByLayers("catalog", "tools", "yaml")
            .whereLayer("answer")
            .mayOnlyBeAccessedByLayers("root", "observe", "catalog", "arguments", "tools", "prompts", "completions")
            .whereLayer("schema")
            .mayOnlyBeAccessedByLayers("catalog", "arguments", "answer", "tools");
}
