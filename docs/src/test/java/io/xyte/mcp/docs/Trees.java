package io.xyte.mcp.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;

/** The blocks that hold data, as trees. */
final class Trees {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** As some editors read their own files. */
    private static final ObjectMapper JSON_WITH_COMMENTS = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final ObjectMapper TOML = new TomlMapper();

    private Trees() {}

    /** Parses a block of {@code json}, {@code jsonc} or {@code toml}. */
    static JsonNode of(Snippet snippet) throws JsonProcessingException {
        ObjectMapper mapper = switch (snippet.language()) {
            case "json" -> JSON;
            case "jsonc" -> JSON_WITH_COMMENTS;
            case "toml" -> TOML;
            default -> throw new IllegalArgumentException("no data: " + snippet.language());
        };
        return mapper.readTree(snippet.text());
    }
}
