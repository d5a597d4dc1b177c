package io.xyte.mcp.sse.instances;

/** Hears of what instances do for each other. Must not block. */
public interface InstanceWatch {
    /** Nobody hears of it. */
    InstanceWatch NOBODY = new InstanceWatch() {
        @Override
        public void adopted() {}

        @Override
        public void passed(Passed what, Delivery result) {}
    };

    /** A session that another instance opened goes on here, too. */
    void adopted();

    /** Something was passed on to another instance, with that result. */
    void passed(Passed what, Delivery result);
}
