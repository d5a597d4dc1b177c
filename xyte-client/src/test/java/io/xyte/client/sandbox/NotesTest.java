package io.xyte.client.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class NotesTest extends SandboxTest {

    private static final String BODY = "{\"content\":\"**Hot**\"}";

    @Test
    void a_note_on_a_device_is_listed_first_with_the_device_and_with_all() {
        String device = steadyDevice();
        clock.advance(Duration.ofMinutes(1));
        JsonNode note = caller.post(device + "/notes", BODY).json();

        assertThat(note.path("notable_type").asText()).isEqualTo("Device");
        assertThat(note.path("notable_id").asText()).isEqualTo(device.substring("/devices/".length()));
        assertThat(note.path("created_by").isNull()).isTrue();
        assertThat(caller.get(device + "/notes").json().at("/items/0")).isEqualTo(note);
        assertThat(caller.get("/devices/notes").json().at("/items/0")).isEqualTo(note);
    }

    @Test
    void a_note_on_a_space_has_a_number_as_its_subject() {
        long space = spaceId("Town Hall");
        JsonNode note = caller.post("/spaces/" + space + "/notes", BODY).json();

        assertThat(note.path("notable_type").asText()).isEqualTo("Space");
        assertThat(note.path("notable_id").isIntegralNumber()).isTrue();
        assertThat(note.path("notable_id").asLong()).isEqualTo(space);
        assertThat(caller.all("/spaces/notes")).contains(note);
        assertThat(caller.all("/devices/notes")).doesNotContain(note);
    }

    @Test
    void a_deleted_note_is_gone() {
        String notes = steadyDevice() + "/notes";
        String note = notes + "/" + id(caller.post(notes, BODY).json());

        assertThat(caller.delete(note).status()).isEqualTo(200);
        assertThat(caller.delete(note).status()).isEqualTo(404);
    }

    @Test
    void a_note_is_only_found_with_its_own_subject() {
        String note = id(caller.post(steadyDevice() + "/notes", BODY).json());

        assertThat(caller.delete(downDevice() + "/notes/" + note).status()).isEqualTo(404);
        assertThat(caller.delete("/spaces/" + spaceId("Town Hall") + "/notes/" + note)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_note_without_content_is_refused() {
        assertThat(caller.post(steadyDevice() + "/notes", "{}").status()).isEqualTo(422);
        assertThat(caller.post(steadyDevice() + "/notes", "{\"content\":\"  \"}")
                        .status())
                .isEqualTo(422);
        assertThat(caller.post("/devices/" + UNKNOWN_ID + "/notes", BODY).status())
                .isEqualTo(404);
    }
}
