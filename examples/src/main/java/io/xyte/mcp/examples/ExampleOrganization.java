package io.xyte.mcp.examples;

import io.xyte.client.ApiKey;
import io.xyte.client.XyteClient;
import io.xyte.client.sandbox.XyteSandbox;
import java.net.URI;
import java.util.Map;

/** The organization that the examples use. */
final class ExampleOrganization {
    private ExampleOrganization() {}

    /** Yours, if {@code XYTE_API_KEY} is set; else a simulated one inside this process. */
    static XyteClient client(Map<String, String> environment) {
        String key = environment.get("XYTE_API_KEY");
        if (key == null) {
            return XyteClient.builder()
                    .key(ApiKey.of(XyteSandbox.DEMO_KEY))
                    .baseUrl(XyteSandbox.start().baseUri())
                    .build();
        }
        String address = environment.getOrDefault("XYTE_BASE_URL", "https://hub.xyte.io");
        return XyteClient.builder()
                .key(ApiKey.of(key))
                .baseUrl(URI.create(address))
                .build();
    }
}
