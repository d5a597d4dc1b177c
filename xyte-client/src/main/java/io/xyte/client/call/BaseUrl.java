package io.xyte.client.call;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where the API is. Not for embedders. */
public final class BaseUrl {
    // People copy the URL of one API out of the documentation; the operations have these parts themselves.
    private static final Pattern API_PART = Pattern.compile("(/core/v1(/organization|/partner)?)?/*$");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

    private BaseUrl() {}

    /**
     * The URL up to where the paths of the operations begin.
     *
     * @param allowInsecureHttp whether http is allowed to hosts other than this one
     * @throws IllegalArgumentException if it cannot be one
     */
    public static URI of(URI given, boolean allowInsecureHttp) {
        String scheme = given.getScheme() == null ? "" : given.getScheme().toLowerCase(Locale.ROOT);
        String host = given.getHost();
        if (!(scheme.equals("https") || scheme.equals("http")) || host == null) {
            throw new IllegalArgumentException("baseUrl must be a complete http or https URL");
        }
        if (given.getRawUserInfo() != null || given.getRawQuery() != null || given.getRawFragment() != null) {
            // Not shown: user info is a password.
            throw new IllegalArgumentException("baseUrl must have no user info, query or fragment");
        }
        if (scheme.equals("http")
                && !allowInsecureHttp
                && !LOOPBACK.matcher(host).matches()) {
            throw new IllegalArgumentException(
                    "baseUrl must be https, or the key travels in the clear; http is for this machine only, was "
                            + given);
        }
        String path = API_PART.matcher(given.getRawPath()).replaceFirst("");
        return URI.create(scheme + "://" + given.getRawAuthority() + path);
    }
}
