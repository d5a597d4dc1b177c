package io.xyte.mcp.sse;

final class Main {
    private Main() {}

    public static void main(String[] arguments) {}
}
