package io.xyte.mcp.stdio.bridge;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.regex.Pattern;

/** The hosted server and the key for it. Nothing but its own requests can read the key. Immutable. */
public final class Remote {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

    private final URI url;
    private final String authorization;

    /**
     * A server to connect to.
     *
     * @param url of Streamable HTTP or HTTP+SSE
     * @param key visible ASCII
     * @throws IllegalArgumentException if the key must not be sent there; the message holds neither
     */
    public Remote(URI url, String key) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        String host = url.getHost();
        if (host == null || !scheme.equals("https") && !scheme.equals("http")) {
            throw new IllegalArgumentException("it must be a complete https URL");
        }
        if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("it must have no user info and no fragment");
        }
        if (scheme.equals("http") && !LOOPBACK.matcher(host).matches()) {
            throw new IllegalArgumentException(
                    "it must be https, or the key travels in the clear; http is for this" + " machine only");
        }
        this.url = url;
        this.authorization = "Bearer " + key;
    }

    URI url() {
        return url;
    }

    /** Whether an address that the server named may be sent the key. */
    boolean owns(URI address) {
        return url.getScheme().equalsIgnoreCase(address.getScheme())
                && url.getRawAuthority().equalsIgnoreCase(address.getRawAuthority());
    }

    HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).header("Authorization", authorization);
    }

    @Override
    public String toString() {
        return "Remote[" + url.getHost() + "]";
    }
}
