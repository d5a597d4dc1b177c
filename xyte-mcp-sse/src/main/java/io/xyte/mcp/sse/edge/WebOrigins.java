package io.xyte.mcp.sse.edge;

import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The exact origins of web pages that may call this server from elsewhere. */
public final class WebOrigins {
    public static final WebOrigins NONE = new WebOrigins(Set.of());

    private final Set<String> origins;

    private WebOrigins(Set<String> origins) {
        this.origins = origins;
    }

    /**
     * Reads a list of origins.
     *
     * @throws IllegalArgumentException if one is none; there is no {@code *}
     */
    public static WebOrigins of(Collection<String> origins) {
        return new WebOrigins(origins.stream()
                .map(text -> normal(text)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "'" + text + "' is no origin like https://app.example.com; there is no wildcard")))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Scheme, host and port as browsers send them: in lower case, without the scheme's usual port. */
    private static Optional<String> normal(String text) {
        try {
            URI uri = URI.create(text.strip().toLowerCase(Locale.ROOT));
            boolean bare = uri.getRawUserInfo() == null
                    && "".equals(uri.getRawPath())
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
            if (!bare || uri.getHost() == null) {
                return Optional.empty();
            }
            return switch (uri.getScheme()) {
                case "http" -> Optional.of(origin(uri, 80));
                case "https" -> Optional.of(origin(uri, 443));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | NullPointerException noOrigin) {
            return Optional.empty();
        }
    }

    private static String origin(URI uri, int usualPort) {
        String port = uri.getPort() < 0 || uri.getPort() == usualPort ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + uri.getHost() + port;
    }

    /** Whether pages of this origin, as a browser sends it, may call. */
    boolean contains(String origin) {
        return origins.contains(origin);
    }

    boolean isEmpty() {
        return origins.isEmpty();
    }
}
