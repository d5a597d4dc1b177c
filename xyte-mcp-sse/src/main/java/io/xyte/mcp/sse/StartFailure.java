package io.xyte.mcp.sse;

import java.net.BindException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line why the server does not start. */
final class StartFailure implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (failure instanceof IllegalArgumentException setting) {
            return say(command, setting.getMessage());
        }
        if (failure.getCause() instanceof BindException) {
            return say(
                    command, "the port is in use, or the address is not of this machine; choose another with --port");
        }
        throw failure;
    }

    private static int say(CommandLine command, String words) {
        command.getErr().println(command.getCommandName() + ": " + words);
        return CommandLine.ExitCode.USAGE;
    }
}
