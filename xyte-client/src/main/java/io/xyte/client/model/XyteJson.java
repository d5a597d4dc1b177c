package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.time.Instant;

/** The one way in which these records become JSON and back. */
public final class XyteJson {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    // a thread's own buffers, the default, are made anew for each call where each has a thread of its
                    // own
                    .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                    .build())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addHandler(new ForgivingReader())
            .addModule(new SimpleModule("xyte-times")
                    .addDeserializer(Instant.class, new InstantReader())
                    .addSerializer(Instant.class, new InstantWriter()))
            .build();

    private XyteJson() {}

    /**
     * The mapper: names with underscores, times as ISO-8601, absent fields left out. A known field of a form that its
     * record does not have is read as absent, so that one odd field does not cost an answer. Thread-safe; do not
     * configure it.
     */
    public static JsonMapper mapper() {
        return MAPPER;
    }
}
