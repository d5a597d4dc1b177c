package io.xyte.mcp.docs;

import java.util.ArrayList;
import java.util.List;

/**
 * A line that a reader types, with the commands in it. What documentation needs of the shell's grammar: quotes, comments,
 * continued lines, pipes, and substitutions that stay as they are.
 *
 * @param text the line as it is written, without a comment
 * @param commands what is between pipes and connecting operators
 */
record ShellLine(String text, List<ShellCommand> commands) {

    /** The lines of a block; comments and empty lines are left out. */
    static List<ShellLine> of(String block) {
        List<ShellLine> lines = new ArrayList<>();
        ShellReader reader = new ShellReader(block.replace("\\\n", " "));
        while (reader.hasNext()) {
            ShellLine line = reader.next();
            if (!line.commands.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
