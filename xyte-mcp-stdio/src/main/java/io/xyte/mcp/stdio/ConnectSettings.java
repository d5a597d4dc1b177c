package io.xyte.mcp.stdio;

import io.xyte.client.ApiKey;
import io.xyte.mcp.stdio.bridge.Remote;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;

/** Reads the settings of the bridge. */
final class ConnectSettings {
    private ConnectSettings() {}

    /**
     * The hosted server.
     *
     * @throws SettingsException if it cannot be, or other settings would be without effect
     */
    static Remote of(Options options, String url, Map<String, String> environment) throws SettingsException {
        if (options.demo() || options.readOnly() || !options.toolsetNames().isEmpty()) {
            // a read-only switch that does nothing would be trusted
            throw new SettingsException(Options.CONNECT + " goes with no other option: the hosted server decides");
        }
        String key = Variable.XYTE_API_KEY
                .in(environment)
                .orElseThrow(() -> new SettingsException(
                        Variable.XYTE_API_KEY + " is not set: set it to the key that the hosted server knows"));
        try {
            ApiKey.of(key);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(Variable.XYTE_API_KEY + " is not usable: " + e.getMessage());
        }
        try {
            return new Remote(new URI(url), key);
        } catch (URISyntaxException e) {
            // not repeated: it may hold a password
            throw new SettingsException(Options.CONNECT + " is no URL");
        } catch (IllegalArgumentException e) {
            throw new SettingsException(Options.CONNECT + " is not usable: " + e.getMessage());
        }
    }
}
