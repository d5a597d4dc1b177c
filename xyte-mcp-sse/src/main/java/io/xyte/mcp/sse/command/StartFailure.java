package io.xyte.mcp.sse.command;

import io.xyte.mcp.sse.store.StoreException;
import java.net.BindException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says in one line why the server does not start. */
final class StartFailure {
    private StartFailure() {}

    /** A flag or a variable that cannot be read. */
    static int wrongFlag(ParameterException failure, String[] arguments) {
        return say(failure.getCommandLine(), failure.getMessage() + "; --help tells what there is");
    }

    /** Flags that can be read, but not served with. */
    static int noStart(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (failure instanceof IllegalArgumentException || failure instanceof StoreException) {
            return say(command, failure.getMessage());
        }
        if (failure.getCause() instanceof BindException) {
            return say(command, "the port is in use, or the address is not of this machine; see --port and --host");
        }
        throw failure;
    }

    private static int say(CommandLine command, String words) {
        command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + words);
        return CommandLine.ExitCode.USAGE;
    }
}
