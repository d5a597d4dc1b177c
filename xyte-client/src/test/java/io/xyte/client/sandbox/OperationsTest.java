package io.xyte.client.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OperationsTest {

    private static final String ORGANIZATION = """
            GET /info
            GET /devices
            POST /devices/claim
            GET /devices/histories
            GET /devices/{id}
            PATCH /devices/{id}
            DELETE /devices/{id}
            POST /devices/{id}/move
            POST /devices/{id}/merge
            POST /devices/{id}/split
            POST /devices/{id}/suspend_incidents
            POST /devices/{id}/resume_incidents
            GET /devices/{id}/commands
            POST /devices/{id}/commands
            DELETE /devices/{id}/commands/{id}
            GET /incidents
            DELETE /incidents/{id}
            GET /tickets
            GET /tickets/{id}
            PUT /tickets/{id}
            POST /tickets/{id}/resolved
            POST /tickets/{id}/message
            GET /spaces
            POST /spaces
            POST /spaces/find_or_create
            GET /spaces/{id}
            PUT /spaces/{id}
            DELETE /spaces/{id}
            GET /devices/notes
            GET /devices/{id}/notes
            POST /devices/{id}/notes
            DELETE /devices/{id}/notes/{id}
            GET /spaces/notes
            GET /spaces/{id}/notes
            POST /spaces/{id}/notes
            DELETE /spaces/{id}/notes/{id}
            GET /edges
            POST /edges/devices/start_claim
            GET /edges/devices/get_claim_status
            POST /edges/devices/start_ping
            GET /edges/devices/get_ping_status
            POST /edges/devices/{id}/update_hostname
            GET /models
            GET /models/{id}
            GET /users
            POST /users
            GET /users/{id}
            POST /users/{id}/deactivate
            POST /users/{id}/resend_welcome
            GET /groups
            POST /groups
            GET /groups/{id}
            PUT /groups/{id}
            DELETE /groups/{id}
            POST /groups/{id}/add_users
            POST /groups/{id}/remove_users
            POST /groups/{id}/add_external_user
            GET /licenses
            GET /assets
            POST /assets
            GET /assets/labels/{id}
            GET /assets/{id}
            PUT /assets/{id}
            DELETE /assets/{id}
            """;

    private static final String PARTNER = """
            GET /devices
            GET /devices/histories
            GET /devices/{id}
            DELETE /devices/{id}
            GET /devices/{id}/telemetries
            GET /devices/{id}/config
            GET /devices/{id}/commands
            GET /devices/{id}/history
            POST /organizations
            GET /tickets
            GET /tickets/{id}
            PUT /tickets/{id}
            POST /tickets/{id}/resolved
            POST /tickets/{id}/message
            """;

    private static XyteSandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = XyteSandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    static List<String> operations() {
        return Stream.concat(
                        ORGANIZATION.lines().map(line -> line.replace(" ", " /core/v1/organization")),
                        PARTNER.lines().map(line -> line.replace(" ", " /core/v1/partner")))
                .toList();
    }

    @Test
    void there_are_78_operations() {
        assertThat(operations()).hasSize(78).doesNotHaveDuplicates();
    }

    /** Without a key, an operation that exists asks for one; any other path is not found. */
    @ParameterizedTest
    @MethodSource("operations")
    void each_operation_exists(String operation) {
        String[] parts = operation.replace("{id}", "7").split(" ");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(sandbox.baseUri() + parts[1]))
                .method(parts[0], BodyPublishers.noBody());

        assertThat(Caller.send(request).status()).isEqualTo(401);
    }
}
