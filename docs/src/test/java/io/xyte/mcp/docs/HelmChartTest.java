package io.xyte.mcp.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Helm itself reads and renders the chart. What it renders is left in {@code target/helm} for {@code deploy/check}. */
class HelmChartTest {
    private static final Path CHART = Repository.ROOT.resolve("deploy/helm/xyte-mcp");

    @Test
    void the_chart_passes_the_strict_lint() {
        LintResult lint = new Helm(CHART).lint().strict().call();
        assertThat(lint.isFailed()).as(String.join("\n", lint.getMessages())).isFalse();
    }

    @Test
    void with_redis_all_is_rendered_that_the_plain_manifests_have() throws IOException {
        List<Object> rendered = rendered("redis", withRedis());
        assertThat(kinds(rendered))
                .containsExactlyInAnyOrder(
                        "ConfigMap",
                        "Deployment",
                        "Service",
                        "Ingress",
                        "NetworkPolicy",
                        "PodDisruptionBudget",
                        "HorizontalPodAutoscaler");
    }

    @Test
    void without_redis_there_is_one_pod_and_no_autoscaler() throws IOException {
        List<Object> rendered = rendered("default", template());
        assertThat(kinds(rendered)).doesNotContain("HorizontalPodAutoscaler", "Secret");
        assertThat(Yaml.at(one(rendered, "Deployment"), "spec", "replicas")).isEqualTo(1);
        assertThat(container(rendered).toString()).doesNotContain("REDIS_URL");
        assertThatThrownBy(() -> template().set("replicas", "2").call()).hasMessageContaining("need redis.url");
    }

    @Test
    void a_redis_with_its_password_stands_in_a_secret_alone() throws IOException {
        String url = "rediss://user:canary-password@redis.example.com:6380";
        List<Object> rendered = rendered(
                "secret",
                template().set("redis.url", url).set("redis.port", "6380").set("replicas", "3"));
        assertThat(Yaml.at(one(rendered, "Secret"), "stringData", "REDIS_URL")).isEqualTo(url);
        assertThat(Yaml.at(container(rendered), "env", 0, "valueFrom", "secretKeyRef", "name"))
                .isEqualTo(Yaml.at(one(rendered, "Secret"), "metadata", "name"));
        assertThat(Yaml.at(one(rendered, "NetworkPolicy"), "spec", "egress", 2, "ports", 0, "port"))
                .isEqualTo(6380);
        rendered.remove(one(rendered, "Secret"));
        assertThat(rendered.toString()).doesNotContain("canary-password");
    }

    @Test
    void what_is_switched_off_is_not_rendered_and_what_is_given_is() throws IOException {
        List<Object> rendered = rendered(
                "narrow",
                template()
                        .set("redis.existingSecret", "of-ours")
                        .set("redis.secretKey", "url")
                        .set("replicas", "2")
                        .set("autoscaling.enabled", "false")
                        .set("ingress.enabled", "false")
                        .set("networkPolicy.enabled", "false")
                        .set("readOnly", "true")
                        .set("env.XYTE_MCP_NO_SSE", "true")
                        .set("envFromSecrets[0]", "xyte-keys"));
        assertThat(kinds(rendered))
                .containsExactlyInAnyOrder("ConfigMap", "Deployment", "Service", "PodDisruptionBudget");
        assertThat(Yaml.at(one(rendered, "Deployment"), "spec", "replicas")).isEqualTo(2);
        assertThat(Yaml.at(one(rendered, "ConfigMap"), "data"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("XYTE_READ_ONLY", "true")
                .containsEntry("XYTE_MCP_NO_SSE", "true");
        assertThat(Yaml.at(container(rendered), "envFrom", 1, "secretRef", "name"))
                .isEqualTo("xyte-keys");
        assertThat(Yaml.at(container(rendered), "env", 0, "valueFrom", "secretKeyRef"))
                .isEqualTo(Map.of("name", "of-ours", "key", "url"));
    }

    @Test
    void without_the_address_that_clients_use_nothing_is_rendered() {
        assertThatThrownBy(() -> new Helm(CHART).template().withName("xyte-mcp").call())
                .hasMessageContaining("baseUrl is needed");
    }

    @Test
    void the_host_of_that_address_is_the_one_that_is_let_in() throws IOException {
        Object ingress = one(rendered("default", template()), "Ingress");
        assertThat(Yaml.at(ingress, "spec", "rules", 0, "host")).isEqualTo("mcp.example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "env",
                "securityContext",
                "startupProbe",
                "livenessProbe",
                "readinessProbe",
                "lifecycle",
                "resources"
            })
    void chart_and_plain_manifests_agree_on_the_container(String field) throws IOException {
        assertThat(Yaml.at(container(rendered("redis", withRedis())), field))
                .isNotNull()
                .isEqualTo(Yaml.at(container(plain()), field));
    }

    private static TemplateCommand template() {
        return new Helm(CHART).template().withName("xyte-mcp").set("baseUrl", "https://mcp.example.com");
    }

    private static TemplateCommand withRedis() {
        return template().set("redis.existingSecret", "xyte-mcp-redis");
    }

    private static List<Object> rendered(String name, TemplateCommand template) throws IOException {
        String text = template.call();
        Path directory = Files.createDirectories(Path.of("target", "helm"));
        Files.writeString(directory.resolve(name + ".yaml"), text);
        return Yaml.documents(text);
    }

    private static List<Object> plain() {
        return Yaml.documents(Repository.read(Repository.ROOT.resolve("deploy/kubernetes/deployment.yaml")));
    }

    private static Object container(List<Object> objects) {
        return Yaml.at(one(objects, "Deployment"), "spec", "template", "spec", "containers", 0);
    }

    private static Object one(List<Object> objects, String kind) {
        return objects.stream()
                .filter(object -> kind.equals(((Map<?, ?>) object).get("kind")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Object> kinds(List<Object> objects) {
        return objects.stream().<Object>map(object -> Yaml.at(object, "kind")).toList();
    }
}
