package io.xyte.mcp.docs;

import java.util.ArrayList;
import java.util.List;

/** Reads lines of shell, character by character. */
final class ShellReader {
    private final String text;
    private int at;
    private int comment;

    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private List<String> words = new ArrayList<>();
    private List<ShellCommand> commands = new ArrayList<>();

    ShellReader(String text) {
        this.text = text;
    }

    boolean hasNext() {
        return at < text.length();
    }

    /** The next line, with an empty list of commands if nothing but a comment is on it. */
    ShellLine next() {
        commands = new ArrayList<>();
        int begin = at;
        comment = -1;
        while (hasNext() && text.charAt(at) != '\n') {
            step();
        }
        endCommand();
        String line = text.substring(begin, comment < 0 ? at : comment).strip();
        at++;
        return new ShellLine(line, List.copyOf(commands));
    }

    private void step() {
        char c = text.charAt(at);
        if (c == '\'') {
            quoted();
        } else if (c == '"') {
            doubleQuoted();
        } else if (text.startsWith("$(", at)) {
            substitution();
        } else if (c == '#' && !inWord) {
            comment = at;
            at = end('\n', at);
        } else if ("|&;".indexOf(c) >= 0) {
            endCommand();
            at++;
        } else if (Character.isWhitespace(c)) {
            endWord();
            at++;
        } else {
            add(text.substring(at, at + 1));
            at++;
        }
    }

    private void quoted() {
        int close = end('\'', at + 1);
        add(text.substring(at + 1, close));
        at = close + 1;
    }

    private void doubleQuoted() {
        add("");
        at++;
        while (text.charAt(at) != '"') {
            if (text.startsWith("$(", at)) {
                substitution();
            } else {
                at += text.charAt(at) == '\\' ? 1 : 0;
                add(text.substring(at, at + 1));
                at++;
            }
        }
        at++;
    }

    /** Kept as it is; what is in it is run with the line. */
    private void substitution() {
        int depth = 0;
        int begin = at;
        do {
            depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
            at++;
        } while (depth > 0 || at == begin + 1);
        add(text.substring(begin, at));
    }

    private int end(char close, int from) {
        int found = text.indexOf(close, from);
        return found < 0 ? text.length() : found;
    }

    private void add(String part) {
        word.append(part);
        inWord = true;
    }

    private void endWord() {
        if (inWord) {
            words.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
    }

    private void endCommand() {
        endWord();
        if (!words.isEmpty()) {
            commands.add(new ShellCommand(List.copyOf(words)));
        }
        words = new ArrayList<>();
    }
}
