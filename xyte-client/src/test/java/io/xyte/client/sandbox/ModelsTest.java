package io.xyte.client.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelsTest extends SandboxTest {

    @Test
    void there_are_models_of_many_vendors_and_each_device_is_of_one() {
        List<JsonNode> models = caller.all("/models");

        assertThat(models).hasSizeGreaterThanOrEqualTo(8);
        assertThat(models)
                .extracting(SandboxTest::id)
                .containsAll(caller.all("/devices").stream()
                        .map(device -> device.at("/model/id").asText())
                        .toList());
    }

    @Test
    void a_search_looks_at_vendor_model_and_alias() {
        assertThat(caller.all("/models?search=halden")).hasSize(3);
        assertThat(caller.all("/models?search=vista%2075")).hasSize(1);
        assertThat(caller.all("/models?search=hv98")).hasSize(1);
        assertThat(caller.all("/models?search=none")).isEmpty();
    }

    @Test
    void only_some_models_can_be_claimed_by_an_edge() {
        assertThat(caller.all("/models?edge_only=true"))
                .extracting(model -> model.path("model").asText())
                .containsExactly("PDU 8", "Heartbeat");
        assertThat(caller.get("/models?edge_only=maybe").status()).isEqualTo(422);
    }

    @Test
    void a_model_tells_its_commands_and_their_fields() {
        String id = caller.get(steadyDevice()).json().at("/model/id").asText();
        JsonNode commands = caller.get("/models/" + id).json().path("commands");

        assertThat(commands)
                .extracting(command -> command.path("name").asText())
                .contains("reboot", "dump", "update_firmware", "set_input");
        assertThat(commands.get(3).at("/custom_fields/0/options")).hasSize(4);
        assertThat(caller.get("/models").json().at("/items/0").has("commands")).isFalse();
    }
}
