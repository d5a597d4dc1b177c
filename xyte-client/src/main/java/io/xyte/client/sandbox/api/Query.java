package io.xyte.client.sandbox.api;

import io.xyte.client.sandbox.world.Refusal;
import io.xyte.client.sandbox.world.Times;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The query of one call. Names that nobody asks for are ignored; a value of the wrong kind is refused with 422. */
final class Query {

    private static final long LAST_SECOND = Times.NEVER.getEpochSecond();

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private Query() {}

    /** @param raw still percent-encoded; absent if the address has no query */
    static Query parse(@Nullable String raw) {
        Query query = new Query();
        if (raw != null) {
            for (String pair : raw.split("&")) {
                query.add(pair);
            }
        }
        return query;
    }

    private void add(String pair) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        values.computeIfAbsent(decode(name), key -> new ArrayList<>()).add(decode(value));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.badRequest("Malformed query");
        }
    }

    /** All values of a name, in order. An empty value counts as absent. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    Optional<String> text(String name) {
        return all(name).stream().findFirst();
    }

    Optional<Long> integer(String name) {
        return text(name).map(value -> {
            try {
                return Long.valueOf(value);
            } catch (NumberFormatException notANumber) {
                throw Refusal.unprocessable(name + " must be an integer");
            }
        });
    }

    Optional<String> choice(String name, Set<String> allowed) {
        return text(name).map(value -> allowed(name, value, allowed));
    }

    static String allowed(String name, String value, Set<String> allowed) {
        if (!allowed.contains(value)) {
            throw Refusal.unprocessable(name + " must be one of " + String.join(", ", new TreeSet<>(allowed)));
        }
        return value;
    }

    Optional<Boolean> flag(String name) {
        return choice(name, Set.of("true", "false")).map(Boolean::valueOf);
    }

    Optional<String> uuid(String name) {
        return text(name).map(value -> Body.checkedUuid(name, value));
    }

    /** A moment in Unix epoch seconds. */
    Optional<Instant> epochSeconds(String name) {
        return integer(name).map(seconds -> {
            if (seconds < 0 || seconds > LAST_SECOND) {
                throw Refusal.unprocessable(name + " must be in Unix epoch seconds");
            }
            return Instant.ofEpochSecond(seconds);
        });
    }

    Optional<Instant> isoTime(String name) {
        return text(name)
                .map(value -> Times.parse(value)
                        .orElseThrow(() -> Refusal.unprocessable(name + " must be an ISO 8601 time")));
    }

    /** {@code page} and {@code per_page}; more rows than the maximum are refused, not cut. */
    Paging paging(int defaultSize, int maxSize) {
        long size = integer("per_page").orElse((long) defaultSize);
        if (size < 1 || size > maxSize) {
            throw Refusal.unprocessable("per_page must be between 1 and " + maxSize);
        }
        return page((int) size);
    }

    /** {@code page} alone, of a size that the caller cannot choose. */
    Paging page(int size) {
        return new Paging(integer("page").orElse(1L), size);
    }
}
