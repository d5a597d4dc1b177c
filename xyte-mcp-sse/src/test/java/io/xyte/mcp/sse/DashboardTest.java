package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xyte.mcp.sse.audit.AuditSettings;
import io.xyte.mcp.sse.limit.AddressLimits;
import io.xyte.mcp.sse.limit.Limits;
import io.xyte.mcp.sse.limit.Rate;
import io.xyte.mcp.sse.redis.RedisServer;
import io.xyte.mcp.sse.redis.RedisSettings;
import io.xyte.mcp.sse.usage.UsageSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The dashboard and the alerts ask for nothing that the server does not export after a small load. */
class DashboardTest {
    private static final Path DEPLOY = Path.of("..", "deploy");
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern METRIC =
            Pattern.compile("\\b(?:mcp|http|xyte|jvm|process|system|up)(?:_[a-z0-9_]+)?\\b");
    private static final Pattern SELECTOR = Pattern.compile("\\{([^}]*)}");
    private static final Pattern SELECTED = Pattern.compile("([a-z_]+)\\s*(?:=~|!~|!=|=)");
    private static final Pattern GROUPED = Pattern.compile("\\bby \\(([^)]*)\\)");
    /** Prometheus adds these itself. */
    private static final Set<String> OF_PROMETHEUS = Set.of("instance", "job");

    private static final Rate MANY = new Rate(1_000_000);

    private static final Map<String, Set<String>> LABELS_OF = new HashMap<>();

    @TempDir
    static Path directory;

    @BeforeAll
    static void exported() {
        LABELS_OF.put("up", Set.of());
        ObservationSettings observation = new ObservationSettings(
                new AuditSettings(Optional.of(directory.resolve("audit")), 100, 1, false, false),
                UsageSettings.DEFAULT,
                Optional.empty(),
                Optional.of(new ListenAddress("127.0.0.1", 0, true)));
        Limits limits = new Limits(new AddressLimits(MANY, new Rate(1)), MANY, 1_000_000, 1_000_000);
        RedisSettings away = RedisServer.settings(URI.create("redis://127.0.0.1:9"));
        try (TestServer server = TestServer.with()
                .observation(observation)
                .limits(limits)
                .redis(away)
                .start()) {
            load(server);
            URI page = URI.create(server.hosted().metricsAddress().orElseThrow() + "/metrics");
            System.gc();
            Waiting.until(() -> complete(MetricsText.fetch(page)));
            for (MetricsText.Sample sample : MetricsText.fetch(page).samples()) {
                LABELS_OF
                        .computeIfAbsent(sample.name(), first -> new HashSet<>())
                        .addAll(sample.labels().keySet());
            }
        }
    }

    @AfterAll
    static void forget() {
        LABELS_OF.clear();
    }

    private static void load(TestServer server) {
        McpHttp client = server.client();
        String session = client.openSession();
        client.postIn(session, call(1, "echo", "{}"));
        client.postIn(session, call(2, "failing", "{}"));
        client.delete("/mcp", "Mcp-Session-Id", session);
        McpHttp stranger = new McpHttp(server.address(), "canary-key-1");
        stranger.post("/mcp", McpHttp.initialize());
        stranger.post("/mcp", McpHttp.initialize());
    }

    /** Some things are counted after the answer has gone out. */
    private static boolean complete(MetricsText page) {
        return page.sum("xyte_mcp_tool_errors_total", Map.of()) > 0
                && page.sum("xyte_mcp_refused_requests_total", Map.of("status", "429")) > 0
                && page.sum("jvm_gc_pause_seconds_count", Map.of()) > 0;
    }

    @Test
    void all_metrics_and_labels_of_the_dashboard_are_exported() throws Exception {
        List<String> asked = new ArrayList<>();
        JsonNode dashboard = new ObjectMapper()
                .readTree(DEPLOY.resolve("grafana/xyte-mcp.json").toFile());
        dashboard.findValues("expr").forEach(expression -> asked.add(expression.asText()));

        assertThat(asked).hasSizeGreaterThan(20).allSatisfy(DashboardTest::isAnswered);
    }

    @Test
    void all_metrics_and_labels_of_the_alerts_are_exported() throws IOException {
        List<String> asked =
                rules().stream().map(rule -> (String) rule.get("expr")).toList();

        assertThat(asked).hasSizeGreaterThan(5).allSatisfy(DashboardTest::isAnswered);
    }

    @Test
    void each_alert_says_how_bad_it_is_and_what_is_the_matter() throws IOException {
        assertThat(rules()).allSatisfy(rule -> {
            assertThat(rule.get("labels").toString()).containsPattern("severity=(critical|warning|info)");
            assertThat(rule.get("annotations").toString()).contains("summary=");
            assertThat(rule.get("for").toString()).matches("[0-9]+m");
        });
    }

    @Test
    void each_alert_is_tried_by_promtool() throws IOException {
        String tried = Files.readString(DEPLOY.resolve("prometheus/alerts-test.yaml"));
        assertThat(rules()).allSatisfy(rule -> assertThat(tried).contains("alertname: " + rule.get("alert") + "\n"));
    }

    @Test
    void an_expression_with_a_wrong_name_or_label_is_found_out() {
        assertThat(unanswered("rate(xyte_mcp_nothing_total[5m])")).contains("xyte_mcp_nothing_total");
        assertThat(unanswered("sum by (tenant) (xyte_mcp_sessions)")).contains("tenant");
        assertThat(unanswered("xyte_mcp_sessions{nothing=\"x\"}")).contains("nothing");
        assertThat(unanswered("sum by (wire) (xyte_mcp_sessions)")).isEmpty();
    }

    @SuppressWarnings("unchecked") // the shape of a file of rules
    private static List<Map<String, Object>> rules() throws IOException {
        Map<String, Object> file = new Yaml().load(Files.readString(DEPLOY.resolve("prometheus/alerts.yaml")));
        List<Map<String, Object>> groups = (List<Map<String, Object>>) file.get("groups");
        return groups.stream()
                .flatMap(group -> ((List<Map<String, Object>>) group.get("rules")).stream())
                .toList();
    }

    private static void isAnswered(String expression) {
        assertThat(unanswered(expression)).as(expression).isEmpty();
    }

    /** The names in an expression that no sample has. */
    private static Set<String> unanswered(String expression) {
        String bare = TEXT.matcher(expression).replaceAll("");
        Set<String> labels = labels(bare);
        Set<String> metrics = found(
                METRIC, GROUPED.matcher(SELECTOR.matcher(bare).replaceAll("")).replaceAll(""));
        Set<String> missing = metrics.stream()
                .filter(name -> !LABELS_OF.containsKey(name))
                .collect(Collectors.toCollection(HashSet::new));
        Set<String> known = metrics.stream()
                .flatMap(name -> LABELS_OF.getOrDefault(name, Set.of()).stream())
                .collect(Collectors.toSet());
        labels.stream()
                .filter(label -> !known.contains(label) && !OF_PROMETHEUS.contains(label))
                .forEach(missing::add);
        return missing;
    }

    private static Set<String> labels(String bare) {
        Set<String> labels = new HashSet<>();
        SELECTOR.matcher(bare)
                .results()
                .forEach(selector ->
                        SELECTED.matcher(selector.group(1)).results().forEach(label -> labels.add(label.group(1))));
        GROUPED.matcher(bare)
                .results()
                .forEach(group -> labels.addAll(List.of(group.group(1).split(",\\s*"))));
        return labels;
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
