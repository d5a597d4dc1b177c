package io.xyte.mcp.sse.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/** One SQLite file, which several processes may use at once: the server and the commands of its operator. Thread-safe. */
public final class Database implements AutoCloseable {
    private static final int WAIT_FOR_OTHERS_MILLIS = 5000;

    private final Path file;
    private final Connection connection;

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Work on the connection. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. */
        T on(Connection connection) throws SQLException;
    }

    /**
     * Opens a file, made if it is missing.
     *
     * @throws StoreException if it cannot be opened, or is no database
     */
    public static Database open(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL); // readers and one writer do not wait for each other
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL); // a token that was revoked stays so
        config.setBusyTimeout(WAIT_FOR_OTHERS_MILLIS);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        try {
            return new Database(file, config.createConnection("jdbc:sqlite:" + file));
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    /**
     * Does work that is done wholly or not at all. Nobody else of this process uses the connection meanwhile.
     *
     * @throws StoreException if the database refuses
     */
    public synchronized <T> T transaction(Work<T> work) {
        try {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    /**
     * Asks for something in one statement.
     *
     * @throws StoreException if the database refuses
     */
    public synchronized <T> T ask(Work<T> work) {
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    private static StoreException failure(Path file, SQLException e) {
        return new StoreException("the database " + file + " cannot be used (SQLite code " + e.getErrorCode() + ")", e);
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }
}
