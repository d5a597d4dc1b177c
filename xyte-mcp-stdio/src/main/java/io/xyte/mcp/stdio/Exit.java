package io.xyte.mcp.stdio;

/** Ends the process at once. */
final class Exit {
    private Exit() {}

    /** The JVM grants threads in native code 300 ms before it ends, and selectors wait there until interrupted. */
    static void now(int code) {
        Thread[] threads = new Thread[2 * Thread.activeCount()];
        int count = Thread.enumerate(threads);
        for (int i = 0; i < count; i++) {
            if (threads[i] != Thread.currentThread()) {
                threads[i].interrupt();
            }
        }
        System.exit(code);
    }
}
