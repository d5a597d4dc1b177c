package io.xyte.mcp.core.catalog;

/**
 * The progress of a call that has several parts, each of which counts from the start: what the client is told grows all
 * the same. Thread-safe.
 */
final class Steps implements Progress {
    private final Progress client;
    private double before;
    private double last;

    Steps(Progress client) {
        this.client = client;
    }

    @Override
    public synchronized void report(double done, double total, String message) {
        if (done <= last) {
            before += last; // another part has begun
        }
        last = done;
        client.report(before + done, before + Math.max(done, total), message);
    }
}
