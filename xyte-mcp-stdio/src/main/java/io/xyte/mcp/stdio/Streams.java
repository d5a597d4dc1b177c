package io.xyte.mcp.stdio;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * The process's connections to the program that started it.
 *
 * @param input messages of the client
 * @param output messages to the client and nothing else, or the text that {@code --help} and {@code --version} ask for
 * @param errors words for people
 */
record Streams(InputStream input, OutputStream output, PrintStream errors) {}
