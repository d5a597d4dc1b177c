package io.xyte.mcp.benchmarks.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The one upstream call of all comparison servers, as plain as the JDK's client allows. Thread-safe. */
final class DeviceRead {
    // the same version as the Xyte client speaks over http: no upgrade header on every request
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI devices;

    DeviceRead(URI upstream) {
        this.devices = upstream.resolve("/core/v1/organization/devices/");
    }

    /**
     * Reads a device; blocks the calling thread.
     *
     * @throws IOException if there is no answer or not the status 200
     */
    String read(String deviceId, String key) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(devices.resolve(deviceId))
                .header("Authorization", key)
                .header("Accept", "application/json")
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("upstream answered " + response.statusCode());
        }
        return response.body();
    }
}
