package io.xyte.mcp.sse.token;

import io.xyte.mcp.sse.store.DataDirectory;
import io.xyte.mcp.sse.store.Database;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Access tokens in a SQLite file, which the server reads while the command line writes. */
public final class SqliteTokens implements TokenStore {
    private static final String FILE = "tokens.db";
    private static final String TABLE = """
            create table if not exists access_token (
              label text primary key,
              hash text not null unique,
              role text not null,
              created_at integer not null,
              expires_at integer,
              revoked_at integer,
              sealed_key text not null
            ) strict""";

    private final Database database;

    private SqliteTokens(Database database) {
        this.database = database;
    }

    /** Opens the store of a directory, made if it is missing. */
    public static SqliteTokens in(DataDirectory directory) {
        Database database = Database.open(directory.file(FILE));
        database.transaction(connection -> execute(connection, TABLE));
        return new SqliteTokens(database);
    }

    /** Whether a directory has a store. */
    public static boolean isIn(DataDirectory directory) {
        return Files.exists(directory.file(FILE));
    }

    private static boolean execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }

    @Override
    public long version() {
        return database.ask(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("pragma data_version")) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    @Override
    public List<StoredToken> all() {
        return database.ask(connection -> {
            List<StoredToken> tokens = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select * from access_token order by rowid")) {
                while (row.next()) {
                    tokens.add(token(row));
                }
            }
            return tokens;
        });
    }

    private static StoredToken token(ResultSet row) throws SQLException {
        return new StoredToken(
                row.getString("label"),
                row.getString("hash"),
                Role.named(row.getString("role")),
                Instant.ofEpochSecond(row.getLong("created_at")),
                moment(row, "expires_at"),
                moment(row, "revoked_at"),
                row.getString("sealed_key"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        long seconds = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochSecond(seconds);
    }

    @Override
    public boolean add(StoredToken token) {
        return database.transaction(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert or ignore into access_token values (?, ?, ?, ?, ?, null, ?)")) {
                insert.setString(1, token.label());
                insert.setString(2, token.hash());
                insert.setString(3, token.role().id());
                insert.setLong(4, token.createdAt().getEpochSecond());
                insert.setObject(
                        5, token.expiresAt() == null ? null : token.expiresAt().getEpochSecond());
                insert.setString(6, token.sealedKey());
                return insert.executeUpdate() == 1;
            }
        });
    }

    @Override
    public boolean revoke(String label, Instant now) {
        return database.transaction(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update access_token set revoked_at = ? where label = ? and revoked_at is null")) {
                update.setLong(1, now.getEpochSecond());
                update.setString(2, label);
                return update.executeUpdate() == 1;
            }
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
