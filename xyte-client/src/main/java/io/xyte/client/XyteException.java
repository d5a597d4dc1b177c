package io.xyte.client;

import io.xyte.client.operation.Method;
import io.xyte.client.operation.Operation;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call did not succeed. After {@link Refused} and {@link NotSent} nothing was changed, after {@link Unclear} nobody
 * knows. No message holds a key, a query or a body.
 */
public abstract sealed class XyteException extends RuntimeException {
    private final Operation operation;
    private final @Nullable Duration retryAfter;

    private XyteException(Operation operation, String what, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(operation.key() + " " + what, cause);
        this.operation = operation;
        this.retryAfter = retryAfter;
    }

    /** Key of the operation in the catalogue, such as {@code organization.devices.getDevice}. */
    public String operation() {
        return operation.key();
    }

    /** How long to wait before the next try, if the API or an open circuit said so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    Method method() {
        return operation.method();
    }

    /** The API answered 4xx: the call had no effect. */
    public static final class Refused extends XyteException {
        private final int status;
        private final @Nullable String detail;

        /**
         * For the client's own use and for tests.
         *
         * @param detail the API's own words, cleaned; kept out of the message, for they may quote what was sent
         */
        public Refused(Operation operation, int status, @Nullable String detail, @Nullable Duration retryAfter) {
            super(operation, "was refused with " + status + " " + Reason.of(status), retryAfter, null);
            this.status = status;
            this.detail = detail;
        }

        public int status() {
            return status;
        }

        public Reason reason() {
            return Reason.of(status);
        }

        /** What the API said: one line, 300 characters at most, written outside; absent if it said nothing readable. */
        public Optional<String> detail() {
            return Optional.ofNullable(detail);
        }
    }

    /** Why a call was refused. */
    public enum Reason {
        BAD_REQUEST,
        /** The key is missing or wrong; on partner tickets also: no such ticket. */
        UNAUTHORIZED,
        /** The key may not do this; on tickets also: not in this state. */
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        UNPROCESSABLE,
        RATE_LIMITED,
        OTHER;

        static Reason of(int status) {
            return switch (status) {
                case 400 -> BAD_REQUEST;
                case 401 -> UNAUTHORIZED;
                case 403 -> FORBIDDEN;
                case 404 -> NOT_FOUND;
                case 409 -> CONFLICT;
                case 422 -> UNPROCESSABLE;
                case 429 -> RATE_LIMITED;
                default -> OTHER;
            };
        }
    }

    /** No answer, or none that tells whether the call had an effect. */
    public static final class Unclear extends XyteException {
        private final Kind kind;

        /** For the client's own use and for tests. */
        public Unclear(Operation operation, Kind kind, String what, @Nullable Duration retryAfter) {
            super(operation, "has no clear outcome: " + kind + ", " + what, retryAfter, null);
            this.kind = kind;
        }

        public Kind kind() {
            return kind;
        }

        /** Whether something may have been changed: true for all but reads. Look before it is sent again. */
        public boolean mayHaveChanged() {
            return method() != Method.GET;
        }

        /** What happened. */
        public enum Kind {
            TIMEOUT,
            CONNECTION_LOST,
            SERVER_ERROR,
            REDIRECTED,
            UNREADABLE,
            TOO_LARGE,
            INTERRUPTED
        }
    }

    /** The call never left: nothing was changed. */
    public static final class NotSent extends XyteException {
        private final Kind kind;

        /** For the client's own use and for tests. */
        public NotSent(
                Operation operation, Kind kind, String what, @Nullable Duration retryAfter, @Nullable Throwable cause) {
            super(operation, "was not sent: " + kind + ", " + what, retryAfter, cause);
            this.kind = kind;
        }

        public Kind kind() {
            return kind;
        }

        /** Why it was not sent. */
        public enum Kind {
            /** No connection: name, network, port, proxy or certificate. */
            UNREACHABLE,
            /** The host failed for this key several times in a row and is left alone for a while. */
            CIRCUIT_OPEN,
            /** The client is confined to some spaces, and this does not lie within them, or nobody can tell. */
            OUTSIDE_FENCE
        }
    }
}
