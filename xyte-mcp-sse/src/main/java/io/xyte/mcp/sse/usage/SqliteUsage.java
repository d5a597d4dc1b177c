package io.xyte.mcp.sse.usage;

import io.xyte.mcp.sse.store.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Usage in SQLite: a row for each key. */
public final class SqliteUsage implements UsageStore {
    private static final int HOURS_OF_A_DAY = 24;

    private static final String TABLE = """
            CREATE TABLE IF NOT EXISTS usage (
                hour INTEGER NOT NULL, organization TEXT NOT NULL, caller TEXT NOT NULL, tool TEXT NOT NULL,
                client TEXT NOT NULL, result TEXT NOT NULL,
                calls INTEGER NOT NULL, bytes_in INTEGER NOT NULL, bytes_out INTEGER NOT NULL, latency BLOB NOT NULL,
                PRIMARY KEY (hour, organization, caller, tool, client, result)) WITHOUT ROWID""";
    private static final String COLUMNS =
            "hour, organization, caller, tool, client, result, calls, bytes_in, bytes_out, latency";
    private static final String ONE = "SELECT " + COLUMNS + " FROM usage"
            + " WHERE hour = ? AND organization = ? AND caller = ? AND tool = ? AND client = ? AND result = ?";
    private static final String REPLACE =
            "INSERT OR REPLACE INTO usage (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String RANGE = "SELECT " + COLUMNS + " FROM usage WHERE hour BETWEEN ? AND ?";
    private static final String FORGET = "DELETE FROM usage WHERE hour < ?";

    private final Database database;

    /** Usage in a database that is its own from now on. */
    public SqliteUsage(Database database) {
        this.database = database;
        database.transaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(TABLE);
            }
        });
    }

    @Override
    public void add(Map<UsageKey, Tally> more) {
        database.transaction(connection -> {
            try (PreparedStatement one = connection.prepareStatement(ONE);
                    PreparedStatement replace = connection.prepareStatement(REPLACE)) {
                for (Map.Entry<UsageKey, Tally> entry : more.entrySet()) {
                    set(replace, entry.getKey(), sum(one, entry.getKey(), entry.getValue()));
                    replace.addBatch();
                }
                return replace.executeBatch();
            }
        });
    }

    private static Tally sum(PreparedStatement one, UsageKey key, Tally more) throws SQLException {
        set(one, key);
        try (ResultSet row = one.executeQuery()) {
            @Nullable Tally kept = row.next() ? tally(row) : null;
            if (kept == null) {
                return more;
            }
            kept.add(more);
            return kept;
        }
    }

    private static void set(PreparedStatement statement, UsageKey key) throws SQLException {
        statement.setLong(1, key.hour());
        statement.setString(2, key.organization());
        statement.setString(3, key.caller());
        statement.setString(4, key.tool());
        statement.setString(5, key.client());
        statement.setString(6, key.result());
    }

    private static void set(PreparedStatement statement, UsageKey key, Tally tally) throws SQLException {
        set(statement, key);
        statement.setLong(7, tally.calls());
        statement.setLong(8, tally.bytesIn());
        statement.setLong(9, tally.bytesOut());
        statement.setBytes(10, tally.latency());
    }

    private static UsageKey key(ResultSet row) throws SQLException {
        return new UsageKey(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return Tally.of(row.getLong(7), row.getLong(8), row.getLong(9), row.getBytes(10));
    }

    @Override
    public void read(long fromHour, long toHour, BiConsumer<UsageKey, Tally> reader) {
        database.ask(connection -> {
            try (PreparedStatement range = connection.prepareStatement(RANGE)) {
                range.setLong(1, fromHour);
                range.setLong(2, toHour);
                try (ResultSet rows = range.executeQuery()) {
                    while (rows.next()) {
                        reader.accept(key(rows), tally(rows));
                    }
                }
            }
            return null;
        });
    }

    @Override
    public void forgetBefore(long hour) {
        database.transaction(connection -> {
            try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
                forget.setLong(1, Math.min(hour, endOfOldestDay(connection)));
                return forget.executeUpdate();
            }
        });
    }

    private static long endOfOldestDay(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet oldest = statement.executeQuery("SELECT min(hour) FROM usage")) {
            return Math.floorDiv(oldest.getLong(1), HOURS_OF_A_DAY) * HOURS_OF_A_DAY + HOURS_OF_A_DAY;
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
