package io.xyte.mcp.core.protocol;

/**
 * How the server names itself in {@code initialize}.
 *
 * @param name for programs
 * @param title for people
 * @param version of this build
 */
public record ServerInfo(String name, String title, String version) {}
