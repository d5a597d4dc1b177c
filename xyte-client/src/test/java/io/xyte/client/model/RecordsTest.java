package io.xyte.client.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of all records, those not yet written included. */
class RecordsTest {
    private static final JsonMapper JSON = XyteJson.mapper();

    static Stream<Class<?>> records() {
        return new ClassFileImporter()
                .importPackages("io.xyte.client.model").stream()
                        .filter(type -> type.isRecord())
                        .map(type -> (Class<?>) type.reflect());
    }

    static Stream<Class<?>> answers() {
        return records()
                .filter(type -> Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.getName().equals("more")));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void an_empty_answer_is_a_record_without_anything(Class<?> type) throws Exception {
        Object empty = JSON.readValue("{}", type);

        assertThat(JSON.writeValueAsString(empty).replace("[]", "")).matches("\\{(\"[a-z_]+\":,?)*}");
    }

    @ParameterizedTest
    @MethodSource("answers")
    void what_is_not_known_is_kept_and_written_out_again(Class<?> type) throws Exception {
        ObjectNode json = whole(type).put("z_new", 1).putNull("z_null");

        JsonNode again = JSON.valueToTree(JSON.treeToValue(json, type));

        assertThat(again).isEqualTo(json);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void a_field_of_an_odd_form_costs_itself_only(Class<?> type) throws Exception {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (RecordComponent component : known(type)) {
            json.set(wireName(component), oddFor(component.getType()));
        }

        Object odd = JSON.treeToValue(json, type);

        assertThat(odd).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("records")
    void no_text_form_shows_content(Class<?> type) throws Exception {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (RecordComponent component : known(type)) {
            boolean shown = List.of("id", "status", "result", "command").contains(component.getName());
            boolean nameOfType = type.getSimpleName().startsWith("Model")
                    && component.getName().equals("name");
            json.set(wireName(component), valueFor(component.getType(), shown || nameOfType ? "shown" : "canary"));
        }
        json.put("new", "canary").put("uuid", "canary");

        String text = type == DeviceUpdate.class
                ? DeviceUpdate.none().name("canary").toString()
                : JSON.treeToValue(json, type).toString();

        assertThat(text).doesNotContain("canary");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-18T09:41:07.512Z, 2026-06-18T09:41:07.512Z",
        "2026-06-18T09:41:07Z, 2026-06-18T09:41:07Z",
        "2026-06-18T09:41:07, 2026-06-18T09:41:07Z",
        "2026-06-18T09:41:07.5, 2026-06-18T09:41:07.500Z",
        "2026-06-18T11:41:07+02:00, 2026-06-18T09:41:07Z"
    })
    void a_time_is_read_in_each_of_its_forms(String text, Instant time) throws Exception {
        assertThat(JSON.readValue("{\"created_at\":\"" + text + "\"}", Space.class)
                        .createdAt())
                .isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"soon\"", "\"\"", "17", "{}", "[1]", "true", "null"})
    void a_time_that_cannot_be_read_is_absent(String json) throws Exception {
        Space space = JSON.readValue("{\"created_at\":" + json + ",\"name\":\"n\"}", Space.class);

        assertThat(space.createdAt()).isNull();
        assertThat(space.name()).isEqualTo("n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"41207", "\"41207\""})
    void a_number_may_be_written_as_a_text(String json) throws Exception {
        assertThat(JSON.readValue("{\"id\":" + json + "}", Space.class).id()).isEqualTo(41207);
    }

    @Test
    void an_id_may_be_written_as_a_number() throws Exception {
        assertThat(JSON.readValue("{\"id\":12}", TicketComment.class).id()).isEqualTo("12");
    }

    @Test
    void an_incident_without_an_id_goes_by_its_uuid() throws Exception {
        assertThat(JSON.readValue("{\"uuid\":\"u\"}", Incident.class).id()).isEqualTo("u");
        assertThat(JSON.readValue("{\"id\":\"i\",\"uuid\":\"u\"}", Incident.class)
                        .id())
                .isEqualTo("i");
    }

    private static List<RecordComponent> known(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getName().equals("more")
                        && !component.getName().equals("fields"))
                .toList();
    }

    private static ObjectNode whole(Class<?> type) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (RecordComponent component : known(type)) {
            json.set(wireName(component), valueFor(component.getType(), "text"));
        }
        return json;
    }

    private static String wireName(RecordComponent component) {
        String name = component.getName();
        // the one name that the API writes with a capital
        return name.equals("typeName")
                ? name
                : name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static JsonNode valueFor(Class<?> type, String text) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (type == String.class) {
            return json.textNode(text);
        } else if (type == Long.class || type == long.class) {
            return json.numberNode(7L);
        } else if (type == Boolean.class) {
            return json.booleanNode(true);
        } else if (type == Instant.class) {
            return json.textNode("2026-06-18T09:41:07Z");
        } else if (type == List.class) {
            return json.arrayNode();
        } else if (type == JsonNode.class || type == ObjectNode.class || type == Map.class) {
            return json.objectNode().put("a", text);
        }
        return whole(type);
    }

    private static JsonNode oddFor(Class<?> type) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return type == String.class || type == List.class ? json.objectNode().put("a", 1) : json.textNode("odd");
    }
}
