package io.xyte.mcp.core.doctor;

/** Whether this Java is fit to run a server. */
public final class JavaCheck {
    private static final String JAVA = "Java";
    private static final long MEBIBYTE = 1024 * 1024;
    private static final int VIRTUAL_THREADS = 21;

    private JavaCheck() {}

    /**
     * Looks at version and memory.
     *
     * @param leastMebibytes the heap that the server wants
     */
    public static Finding look(long leastMebibytes) {
        return look(Runtime.version().feature(), Runtime.getRuntime().maxMemory() / MEBIBYTE, leastMebibytes);
    }

    static Finding look(int version, long mebibytes, long leastMebibytes) {
        String found = version + ", heap up to " + mebibytes + " MiB";
        if (mebibytes < leastMebibytes) {
            return Finding.warn(JAVA, found + "; give it more with -Xmx" + leastMebibytes + "m");
        }
        return version < VIRTUAL_THREADS
                ? Finding.ok(JAVA, found + "; 21 and later take more than 256 calls at a time")
                : Finding.ok(JAVA, found);
    }
}
