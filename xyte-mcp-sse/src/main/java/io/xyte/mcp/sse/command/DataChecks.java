package io.xyte.mcp.sse.command;

import io.xyte.mcp.core.doctor.Finding;
import io.xyte.mcp.sse.store.DataDirectory;
import io.xyte.mcp.sse.store.Database;
import io.xyte.mcp.sse.store.StoreException;
import io.xyte.mcp.sse.token.SqliteTokens;
import io.xyte.mcp.sse.token.StoredToken;
import io.xyte.mcp.sse.token.StoredToken.State;
import io.xyte.mcp.sse.token.TokenBook;
import io.xyte.mcp.sse.token.TokenSettings;
import io.xyte.mcp.sse.token.TokenStore;
import io.xyte.mcp.sse.usage.SqliteUsage;
import io.xyte.mcp.sse.usage.UsageSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Whether the data directory can be used, and what is in it. Makes nothing there: the doctor may be another user. */
final class DataChecks {
    private static final String DATA = "data directory";
    private static final String TOKENS = "access tokens";

    private DataChecks() {}

    /**
     * Whether a server has used the directory, so that its settings can be read without making anything.
     *
     * @param masterKey the value of the variable; empty if it is not set
     */
    static boolean used(Path directory, String masterKey) {
        return Files.isDirectory(directory) && TokenSettings.hasMasterKey(new DataDirectory(directory), masterKey);
    }

    /** The directory itself. */
    static Finding directory(Path directory) {
        if (Files.exists(directory)) {
            return DiskCheck.writable(DATA, directory);
        }
        Path parent = DiskCheck.nearest(directory);
        Finding above = DiskCheck.writable(DATA, parent);
        return above.mark() == Finding.Mark.FAIL
                ? above
                : Finding.ok(DATA, directory + " is not there yet; the server makes it");
    }

    /** The directory of a server that serves one organization and has not run. */
    static Finding noTokens(Path directory) {
        return Finding.fail(
                TOKENS,
                "--single-tenant needs one; make it with: token create --server-key --label NAME --data-dir "
                        + directory);
    }

    /** What is in the directory. */
    static List<Finding> contents(TokenSettings settings, Clock clock) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok("master key", "can be read"));
        findings.add(tokens(settings, clock));
        Path usage = settings.directory().file(UsageSettings.FILE);
        if (Files.exists(usage)) {
            findings.add(usage(usage));
        }
        return findings;
    }

    private static Finding tokens(TokenSettings settings, Clock clock) {
        boolean none = !SqliteTokens.isIn(settings.directory());
        if (none && settings.serverKey().isPresent()) {
            return noTokens(settings.directory().path());
        }
        if (none) {
            return Finding.ok(TOKENS, "none yet; token create makes one");
        }
        try (TokenStore store = SqliteTokens.in(settings.directory())) {
            return tokens(store, settings, clock);
        } catch (StoreException unreadable) {
            return Finding.fail(TOKENS, unreadable.getMessage() + "; look at its rights, or bring back a copy");
        }
    }

    private static Finding tokens(TokenStore store, TokenSettings settings, Clock clock) {
        List<StoredToken> valid = store.all().stream()
                .filter(token -> token.state(clock.instant()) == State.VALID)
                .toList();
        long closed = valid.stream()
                .filter(token -> !token.opensWith(settings.masterKey()))
                .count();
        if (closed > 0) {
            return Finding.fail(
                    TOKENS,
                    closed + " of " + valid.size() + " cannot be opened with this master key; give the server the one"
                            + " that they were made with, or make them anew");
        }
        boolean useless = settings.serverKey().isPresent()
                && !new TokenBook(store, settings.masterKey(), settings.serverKey(), clock).grantsServerKey();
        return useless ? noTokens(settings.directory().path()) : Finding.ok(TOKENS, valid.size() + " are valid");
    }

    private static Finding usage(Path file) {
        try {
            new SqliteUsage(Database.open(file)).close();
            return Finding.ok("usage", "can be read");
        } catch (StoreException unreadable) {
            return Finding.fail("usage", unreadable.getMessage() + "; look at its rights, or move it away");
        }
    }
}
