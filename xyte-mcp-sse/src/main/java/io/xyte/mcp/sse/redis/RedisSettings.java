package io.xyte.mcp.sse.redis;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where Redis is. Does not give its password away.
 *
 * @param url like {@code rediss://user:password@host:6379/0}; user, password, port and database may be left out
 * @param prefix what the names of all keys and channels begin with, so that several deployments can share a server
 * @param ca file of the certificates that the server's is signed with, in PEM; those of the Java platform if absent
 * @param patience how long an answer may take; positive
 */
public record RedisSettings(URI url, String prefix, Optional<Path> ca, Duration patience) {
    public static final String DEFAULT_PREFIX = "xyte-mcp:";
    public static final Duration DEFAULT_PATIENCE = Duration.ofMillis(300);

    private static final String TLS = "rediss";
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9._:{}-]{1,64}");
    private static final Pattern DATABASE = Pattern.compile("/?|/\\d{1,4}");

    /** Throws an {@link IllegalArgumentException} that names the setting, and not the URL, if one cannot be. */
    public RedisSettings {
        boolean plain = "redis".equals(url.getScheme());
        boolean bare = url.getRawQuery() == null && url.getRawFragment() == null;
        if (!plain && !TLS.equals(url.getScheme()) || url.getHost() == null || !bare) {
            throw wrongUrl();
        }
        if (!DATABASE.matcher(url.getRawPath()).matches()) {
            throw wrongUrl();
        }
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "--redis-prefix must be 1 to 64 letters, digits or . _ : { } -, was " + prefix);
        }
        if (ca.isPresent() && plain) {
            throw new IllegalArgumentException("--redis-ca needs a --redis-url that begins with rediss://");
        }
        if (ca.isPresent() && !Files.isReadable(ca.get())) {
            throw new IllegalArgumentException("--redis-ca " + ca.get() + " cannot be read");
        }
        if (patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("Redis' patience must be positive, was " + patience);
        }
    }

    /**
     * With the usual patience.
     *
     * @throws IllegalArgumentException if one cannot be; the message names the setting, and has nothing of the URL
     */
    public static RedisSettings of(String url, String prefix, Optional<Path> ca) {
        try {
            return new RedisSettings(new URI(url.strip()), prefix, ca, DEFAULT_PATIENCE);
        } catch (URISyntaxException noUrl) {
            throw wrongUrl(); // without the cause, which has the password
        }
    }

    private static IllegalArgumentException wrongUrl() {
        return new IllegalArgumentException("--redis-url (REDIS_URL) must be like rediss://user:password@host:6379/0,"
                + " or redis:// without TLS; percent-encode what is special in the password");
    }

    /** Whether the way to the server is encrypted. */
    public boolean tls() {
        return TLS.equals(url.getScheme());
    }

    /** Whether the server is told a password. */
    public boolean password() {
        return url.getRawUserInfo() != null && !url.getRawUserInfo().isEmpty();
    }

    /** Host and port, for people. */
    public String address() {
        return url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort());
    }

    @Override
    public String toString() {
        return "RedisSettings[" + url.getScheme() + "://" + address() + ", " + prefix + "]";
    }
}
