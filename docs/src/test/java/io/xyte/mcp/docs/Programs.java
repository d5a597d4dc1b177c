package io.xyte.mcp.docs;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which programs of the pages' shell blocks {@link PagesIT} runs, and why it does not run the others. */
final class Programs {
    private static final Set<String> RUN =
            Set.of("./xyte-mcp", "java", "curl", "openssl", "export", "printf", "chmod", "tr", "grep", "cut", "");

    private static final String CLIENT = "a client that is not installed here";
    private static final String ENGINE =
            "needs a container engine, which is not everywhere; deploy/check takes the steps";
    private static final String CLUSTER = "needs a cluster; HelmChartTest and deploy/check render and check the files";
    private static final String ACCOUNT = "changes something in an account";
    private static final String SYSTEM = "changes the machine; deploy/check tries the files";

    private static final Map<String, String> NOT_RUN = Map.ofEntries(
            Map.entry("mvn", "this test is part of that build"),
            Map.entry("claude", CLIENT),
            Map.entry("gemini", CLIENT),
            Map.entry("codex", CLIENT),
            Map.entry("code", CLIENT),
            Map.entry("npx", "fetches a client; .ci/run starts it against the demo"),
            Map.entry("packaging/mcpb/build", "makes a runtime, and fetches the packer; .ci/run runs it"),
            Map.entry("packaging/mcpb/check", "needs the bundle; .ci/run runs it"),
            Map.entry("deploy/check", "takes minutes; .ci/run runs it"),
            Map.entry("docs/site", "needs MkDocs; .ci/run runs it"),
            Map.entry("docker", ENGINE),
            Map.entry("helm", CLUSTER),
            Map.entry("kubectl", CLUSTER),
            Map.entry("redis-cli", "needs a Redis; SharedServersTest gives a user the same rights"),
            Map.entry("sudo", SYSTEM),
            Map.entry("caddy", "serves until it is ended; deploy/check puts it in front of the server"),
            Map.entry("ngrok", ACCOUNT),
            Map.entry("heroku", ACCOUNT),
            Map.entry("git", ACCOUNT),
            Map.entry("gcloud", ACCOUNT),
            Map.entry("doctl", ACCOUNT),
            Map.entry("aws", ACCOUNT));

    private Programs() {}

    /** Whether it is run for real. */
    static boolean isRun(String program) {
        return RUN.contains(program);
    }

    /** Why it is parsed only; empty if it is run, or nobody has thought about it yet. */
    static Optional<String> reasonNotToRun(String program) {
        return Optional.ofNullable(NOT_RUN.get(program));
    }
}
