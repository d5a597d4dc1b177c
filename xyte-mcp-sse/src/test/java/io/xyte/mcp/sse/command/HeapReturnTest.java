package io.xyte.mcp.sse.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class HeapReturnTest {
    private static final HotSpotDiagnosticMXBean JVM =
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);

    @Test
    void the_heap_keeps_little_that_is_free() {
        HeapReturn.tune();

        assertThat(JVM.getVMOption("MinHeapFreeRatio").getValue()).isEqualTo("10");
        assertThat(JVM.getVMOption("MaxHeapFreeRatio").getValue()).isEqualTo("30");
    }

    @Test
    void what_is_set_stays() {
        JVM.setVMOption("MaxHeapFreeRatio", "90");

        HeapReturn.tune();

        assertThat(JVM.getVMOption("MaxHeapFreeRatio").getValue()).isEqualTo("90");
    }
}
