package io.xyte.mcp.core.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.answer.CleanText;
import io.xyte.mcp.core.schema.Argument;
import io.xyte.mcp.core.schema.Property;
import java.time.Instant;
import java.util.ArrayList;
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
        RecordShape<A> shape = RecordShape.of(type);
        binder.checkNames(shape);
        Object[] values = binder.values(shape);
        if (!binder.problems.isEmpty()) {
            throw new ArgumentException(String.join(". ", binder.problems) + ".");
        }
        return shape.create(values);
    }

    private void checkNames(RecordShape<?> shape) {
        List<String> valid = shape.names();
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

    private @Nullable Object[] values(RecordShape<?> shape) {
        return shape.parts().stream().map(this::value).toArray();
    }

    private @Nullable Object value(RecordShape.Part part) {
        if (part instanceof RecordShape.Inlined inlined) {
            Object[] values = values(inlined.shape());
            return problems.isEmpty() ? inlined.shape().create(values) : null;
        }
        return value(((RecordShape.Single) part).property());
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
}
