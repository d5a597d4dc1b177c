package io.xyte.mcp.stdio;

final class Main {
    private Main() {}

    public static void main(String[] arguments) {}
}
