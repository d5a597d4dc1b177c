package io.xyte.mcp.sse.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UsageFormatTest {
    private static UsageSum sum(String name, String result) {
        Tally tally = new Tally();
        tally.call(2_000_000, 10, 20);
        UsageSum sum = new UsageSum(name);
        sum.add(new UsageKey(0, "one", "caller", name, "cursor", result), tally);
        return sum;
    }

    @Test
    void a_table_has_columns_under_each_other() {
        assertThat(UsageFormat.TABLE
                        .print(Dimension.TOOL, List.of(sum("xyte_get_device", "ok"), sum("a", "-32602")))
                        .lines())
                .containsExactly(
                        "tool             calls  errors  p50_ms  p95_ms  p99_ms  bytes_in  bytes_out",
                        "xyte_get_device      1       0     2.0     2.0     2.0        10         20",
                        "a                    1       1     2.0     2.0     2.0        10         20");
    }

    @Test
    void csv_is_quoted_and_is_no_formula() {
        assertThat(UsageFormat.CSV
                        .print(Dimension.CALLER, List.of(sum("=1+\"a\",b", "ok")))
                        .lines()
                        .skip(1))
                .containsExactly("\"'=1+\"\"a\"\",b\",1,0,2.0,2.0,2.0,10,20");
    }

    @Test
    void json_tells_errors_by_kind() {
        assertThat(UsageFormat.JSON.print(Dimension.DAY, List.of(sum("2026-11-23", "not_found"))))
                .startsWith("[{\"day\":\"2026-11-23\",\"calls\":1,\"errors\":1,\"errors_by_kind\":{\"not_found\":1},");
    }
}
