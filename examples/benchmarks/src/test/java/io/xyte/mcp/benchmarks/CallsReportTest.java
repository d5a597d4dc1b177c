package io.xyte.mcp.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.mcp.benchmarks.load.Door;
import io.xyte.mcp.benchmarks.load.Faults;
import io.xyte.mcp.benchmarks.load.LoadResult;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallsReportTest {
    private static final Duration LATENCY = Duration.ofMillis(20);

    @Test
    void a_server_is_compared_with_the_sdk_at_the_same_door_and_with_the_bare_handler() {
        List<CallsRow> rows = List.of(
                row(Subject.OURS, Door.SSE, 900, 1000, 800),
                row(Subject.SDK, Door.MCP, 500),
                row(Subject.SDK, Door.SSE, 250),
                row(Subject.BARE, Door.BARE, 1250));
        assertThat(new CallsReport(rows).toString())
                .contains("| Xyte MCP | /sse | 1,000 | 900 | 3.0 | 9.0 | 500 | 10 % | 0 | 4.00 (3.60) | 0.80 (0.72) |");
    }

    @Test
    void a_server_is_not_compared_with_itself_nor_with_other_conditions() {
        CallsRow other = new CallsRow(LATENCY, 1, Subject.BARE, Door.BARE);
        other.add(result(10), 10);
        List<CallsRow> rows = List.of(row(Subject.SDK, Door.MCP, 500), other);
        assertThat(new CallsReport(rows).toString())
                .contains("| SDK on Jetty | /mcp 2025-11-25 | 500 | 500 ")
                .contains("| 0 |  |  |  |\n");
    }

    @Test
    void the_server_with_all_on_is_compared_with_the_same_one_without() {
        List<CallsRow> rows = List.of(row(Subject.OURS, Door.MCP, 1000), row(Subject.OURS_FULL, Door.MCP, 900));
        assertThat(new CallsReport(rows).toString())
                .contains("| Xyte MCP | /mcp 2025-11-25 | 1,000 | 1,000 | 3.0 | 9.0 | 500 | 10 % | 0 |  |  |  |")
                .contains("| 0 |  |  | 0.90 (0.90) |\n");
    }

    @Test
    void calls_that_did_not_reach_upstream_are_faults() {
        CallsRow row = new CallsRow(LATENCY, 32, Subject.OURS, Door.MCP);
        row.add(result(100), 60);
        assertThat(row.faults()).isEqualTo(40);
        assertThat(new CallsReport(List.of(row)).toString())
                .contains("- Xyte MCP, /mcp 2025-11-25: 40 calls were answered without asking upstream");
    }

    private static CallsRow row(Subject subject, Door door, long... rates) {
        CallsRow row = new CallsRow(LATENCY, 32, subject, door);
        for (long rate : rates) {
            row.add(result(rate), rate);
        }
        return row;
    }

    /** A second of so many calls, of half a millisecond of processor time each at 1,000. */
    private static LoadResult result(long calls) {
        return new LoadResult(
                calls,
                Duration.ofSeconds(1),
                Duration.ofMillis(3),
                Duration.ofMillis(9),
                new Faults(),
                Duration.ofMillis(500),
                Duration.ofMillis(100));
    }
}
