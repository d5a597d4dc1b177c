package io.xyte.mcp.sse.command;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * Has the JVM give memory back when sessions have left. By default it keeps a heap of which 70 % is free, and takes so much
 * more when many come.
 */
final class HeapReturn {
    /** Free parts of the heap in percent, between which it stays after a collection; the lower one must be set first. */
    private static final List<Setting> RATIOS =
            List.of(new Setting("MinHeapFreeRatio", "10"), new Setting("MaxHeapFreeRatio", "30"));

    private record Setting(String option, String percent) {}

    private HeapReturn() {}

    /** Sets what the operator has not set; nothing on a JVM that has no such options. */
    static void tune() {
        if (ModuleLayer.boot().findModule("jdk.management").isEmpty()) {
            return;
        }
        HotSpotDiagnosticMXBean jvm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        try {
            if (RATIOS.stream()
                    .allMatch(ratio -> jvm.getVMOption(ratio.option()).getOrigin() == VMOption.Origin.DEFAULT)) {
                RATIOS.forEach(ratio -> jvm.setVMOption(ratio.option(), ratio.percent()));
            }
        } catch (IllegalArgumentException unknown) {
            // another JVM, which has its own ways
        }
    }
}
