package io.xyte.mcp.stdio;

import io.xyte.client.ApiKey;
import io.xyte.client.XyteClient;
import io.xyte.client.sandbox.XyteSandbox;
import java.net.URI;
import java.util.Optional;

/** Which organization is served. */
sealed interface Upstream {

    /** The key's owner. */
    ApiKey key();

    /**
     * The API as the server calls it.
     *
     * @throws SettingsException if the API cannot be where the settings say
     */
    XyteClient connect() throws SettingsException;

    /**
     * A real organization.
     *
     * @param partnerKey for the operations of partners
     * @param baseUrl where the API is, if not at the usual place
     */
    record Live(ApiKey key, Optional<ApiKey> partnerKey, Optional<URI> baseUrl) implements Upstream {
        @Override
        public XyteClient connect() throws SettingsException {
            XyteClient.Builder client = XyteClient.builder().key(key);
            partnerKey.ifPresent(client::partnerKey);
            baseUrl.ifPresent(client::baseUrl);
            try {
                return client.build();
            } catch (IllegalArgumentException e) {
                throw new SettingsException(Variable.XYTE_BASE_URL + " is not usable: " + e.getMessage());
            }
        }
    }

    /** A simulated one inside this process. */
    record Demo() implements Upstream {
        @Override
        public ApiKey key() {
            return ApiKey.of(XyteSandbox.DEMO_KEY);
        }

        @Override
        public XyteClient connect() {
            // never closed: it ends with the process
            XyteSandbox sandbox = XyteSandbox.start();
            return XyteClient.builder()
                    .key(key())
                    .partnerKey(ApiKey.of(XyteSandbox.DEMO_PARTNER_KEY))
                    .baseUrl(sandbox.baseUri())
                    .build();
        }
    }
}
