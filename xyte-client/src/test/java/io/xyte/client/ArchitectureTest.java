package io.xyte.client;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.http.HttpClient;

/** Which way the arrows go. Each rule was seen to fail when it was written. */
@AnalyzeClasses(packages = "io.xyte", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_client_knows_nothing_of_servers = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.modelcontextprotocol..", "io.undertow..", "picocli..", "io.xyte.mcp..", "ch.qos.logback..");

    @ArchTest
    static final ArchRule the_model_knows_nothing_of_calls = noClasses()
            .that()
            .resideInAPackage("io.xyte.client.model")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.xyte.client", "io.xyte.client.call..", "io.xyte.client.operation..", "java.net..");

    @ArchTest
    static final ArchRule the_table_knows_nothing_of_calls_and_records = noClasses()
            .that()
            .resideInAPackage("io.xyte.client.operation")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.xyte.client", "io.xyte.client.call..", "io.xyte.client.model..", "java.net..");

    @ArchTest
    static final ArchRule one_class_sends = noClasses()
            .that()
            .doNotHaveSimpleName("JdkHttpSender")
            .and()
            .resideOutsideOfPackage("io.xyte.client.sandbox..")
            .should()
            .callMethodWhere(target(nameStartingWith("send")).and(target(owner(type(HttpClient.class)))));
}
