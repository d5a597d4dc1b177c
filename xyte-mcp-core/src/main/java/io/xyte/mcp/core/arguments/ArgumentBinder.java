package io.xyte.mcp.core.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.answer.CleanText;
import io.xyte.mcp.core.schema.Argument;
import io.xyte.mcp.core.schema.Inline;
import io.xyte.mcp.core.schema.Property;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills an arguments record from what was sent. Collects all that is wrong, so that the model can mend it in one go. */
public final class ArgumentBinder {
    private final ObjectNode sent;
    private final Conversion conversion;
    private final List<String> problems = new ArrayList<>();

    private ArgumentBinder(ObjectNode sent, Instant now) {
        this.sent = sent;
        this.conversion = new Conversion(now);
    }

    /**
     * The record of the arguments.
     *
     * @param now what ages such as {@code 3d} count from
     * @throws ArgumentException if one is unknown, missing or not of the allowed form
     */
    public static <A extends Record> A bind(Class<A> type, ObjectNode sent, Instant now) {
        ArgumentBinder binder = new ArgumentBinder(sent, now);
        binder.checkNames(type);
        Object[] values = binder.values(type);
        if (!binder.problems.isEmpty()) {
            throw new ArgumentException(String.join(". ", binder.problems) + ".");
        }
        return binder.create(type, values);
    }

    private void checkNames(Class<? extends Record> type) {
        List<String> valid = Property.names(type);
        sent.fieldNames().forEachRemaining(name -> {
            if (!valid.contains(name)) {
                problems.add(unknown("argument", name, valid));
            }
        });
    }

    /** Words for a name that does not exist, without a full stop: the nearest name, and all valid ones. */
    public static String unknown(String what, String name, List<String> valid) {
        String nearest = Nearest.of(name, valid)
                .map(found -> "; did you mean " + found + "?")
                .orElse(".");
        return "Unknown " + what + " \"" + CleanText.line(name, 40) + "\"" + nearest + " Valid: "
                + (valid.isEmpty() ? "none" : String.join(", ", valid));
    }

    private @Nullable Object[] values(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents()).map(this::value).toArray();
    }

    private @Nullable Object value(RecordComponent component) {
        if (component.isAnnotationPresent(Inline.class)) {
            Class<? extends Record> inlined = component.getType().asSubclass(Record.class);
            Object[] values = values(inlined);
            return problems.isEmpty() ? create(inlined, values) : null;
        }
        return value(Property.of(component));
    }

    private @Nullable Object value(Property property) {
        JsonNode node = sent.path(property.name());
        if (isAbsent(node)) {
            if (!property.optional()) {
                problems.add(property.name() + " is required" + meaning(property));
            }
            return property.whenAbsent();
        }
        try {
            return conversion.convert(property, node);
        } catch (ArgumentException e) {
            problems.add(property.name() + " " + e.getMessage());
            return property.whenAbsent();
        }
    }

    /** Models also send empty texts for what they leave out. */
    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode()
                || node.isNull()
                || node.isTextual() && node.textValue().isBlank();
    }

    private static String meaning(Property property) {
        return property.annotation(Argument.class)
                .map(argument -> ": " + argument.value())
                .orElse("");
    }

    private <A extends Record> A create(Class<A> type, @Nullable Object[] values) {
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<A> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true); // records of tools are not public
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot create " + type, e);
        }
    }
}
