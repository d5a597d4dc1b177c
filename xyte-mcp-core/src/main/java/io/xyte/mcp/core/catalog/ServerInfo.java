package io.xyte.mcp.core.catalog;

/**
 * How the server names itself to clients.
 *
 * @param name for programs
 * @param title for people
 * @param version of this build
 */
public record ServerInfo(String name, String title, String version) {}
