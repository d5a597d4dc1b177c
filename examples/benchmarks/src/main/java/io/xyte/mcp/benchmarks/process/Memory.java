package io.xyte.mcp.benchmarks.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a process holds.
 *
 * @param residentBytes physical memory, as the operating system counts it
 * @param liveBytes Java objects that are reachable
 */
public record Memory(long residentBytes, long liveBytes) {

    /**
     * Has the process collect its garbage, then reads.
     *
     * @throws IOException if it does not run, or is no Java process
     */
    public static Memory afterGc(ProcessHandle process) throws IOException {
        long liveBytes = liveBytes(process.pid());
        return new Memory(residentBytes(process), liveBytes);
    }

    /**
     * The physical memory now.
     *
     * @throws IOException if the process does not run
     */
    public static long residentBytes(ProcessHandle process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
            }
        }
        throw new IOException("the process has ended");
    }

    /** The histogram's last line has the totals, and making it collects all garbage, whatever the collector. */
    private static long liveBytes(long pid) throws IOException {
        Process jcmd = new ProcessBuilder(JavaCommand.tool("jcmd"), Long.toString(pid), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String printed = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return printed.lines()
                .filter(line -> line.startsWith("Total"))
                .map(line -> line.split("\\s+")[2])
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow(() -> new IOException("no class histogram of process " + pid));
    }
}
