package io.xyte.client;

import io.xyte.client.operation.Operation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Is told of each try to reach the API: a read that is sent again is two tries, and one that an open circuit keeps back is
 * one, too. Called on the thread of the call, by many at once, so it must not block. It must not throw either: what it
 * throws ends the call.
 */
@FunctionalInterface
public interface CallListener {
    /** Nobody listens. */
    CallListener NONE = operation -> ending -> {};

    /** A try begins. */
    Attempt begin(Operation operation);

    /** What a listener keeps of a try until its end. */
    @FunctionalInterface
    interface Attempt {
        /** The try is over. Called once. */
        void end(Ending ending);
    }

    /** This one, and then the other. */
    default CallListener and(CallListener other) {
        return operation -> {
            Attempt first = begin(operation);
            Attempt second = other.begin(operation);
            return ending -> {
                first.end(ending);
                second.end(ending);
            };
        };
    }

    /**
     * How a try ended.
     *
     * @param failure why it did not succeed, out of the reasons and kinds of {@link XyteException} in lower case, such as
     *     {@code not_found}, or {@code bug}; absent if it did
     * @param httpStatus what the API answered; absent if that is not known
     */
    record Ending(@Nullable String failure, @Nullable Integer httpStatus) {
        /** There is an answer. */
        public static final Ending OK = new Ending(null, null);

        /** Why it did not succeed, if it did not. */
        public Optional<String> error() {
            return Optional.ofNullable(failure);
        }

        /** What the API answered, if it refused. */
        public Optional<Integer> status() {
            return Optional.ofNullable(httpStatus);
        }
    }
}
