package io.xyte.mcp.sse.conformance;

import static io.xyte.mcp.sse.conformance.Fixtures.tool;

import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.AudioContent;
import java.util.List;

/** Tools that show each kind of content, and each kind of schema. */
final class ContentTools {
    /** A header without a single sample. */
    private static final String WAV = "UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA=";

    private static final String SCHEMA_2020_12 = """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "type": "object",
              "$defs": {
                "address": {
                  "$anchor": "addressDef",
                  "type": "object",
                  "properties": {"street": {"type": "string"}, "city": {"type": "string"}}
                }
              },
              "properties": {
                "name": {"type": "string"},
                "address": {"$ref": "#/$defs/address"},
                "contactMethod": {"type": "string", "enum": ["phone", "email"]},
                "phone": {"type": "string"},
                "email": {"type": "string"}
              },
              "allOf": [{"anyOf": [{"required": ["phone"]}, {"required": ["email"]}]}],
              "if": {"properties": {"contactMethod": {"const": "phone"}}, "required": ["contactMethod"]},
              "then": {"required": ["phone"]},
              "else": {"required": ["email"]},
              "additionalProperties": false
            }""";

    private ContentTools() {}

    static List<SyncToolSpecification> all() {
        return List.of(
                tool(
                        "test_simple_text",
                        "Shows text.",
                        call -> Fixtures.says("This is a simple text response for testing.")),
                tool("test_image_content", "Shows an image.", call -> Fixtures.shows(Fixtures.image())),
                tool(
                        "test_audio_content",
                        "Plays nothing.",
                        call -> Fixtures.shows(
                                AudioContent.builder(WAV, "audio/wav").build())),
                tool(
                        "test_embedded_resource",
                        "Shows a resource.",
                        call -> Fixtures.shows(Fixtures.embedded(
                                "test://embedded-resource", "text/plain", "This is an embedded resource content."))),
                tool(
                        "test_multiple_content_types",
                        "Shows several kinds of content.",
                        call -> Fixtures.shows(
                                Fixtures.text("Multiple content types test:"),
                                Fixtures.image(),
                                Fixtures.embedded("test://mixed-content-resource", "application/json", """
                                        {"test":"data","value":123}"""))),
                tool(
                        "test_error_handling",
                        "Fails.",
                        call -> Fixtures.fails("This tool intentionally returns an error for testing")),
                tool(
                        "json_schema_2020_12_tool",
                        "Has a schema with many words.",
                        SCHEMA_2020_12,
                        (call, arguments) -> Fixtures.says("called")));
    }
}
