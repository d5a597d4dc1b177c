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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fills an arguments record from what was sent. Collects all that is wrong, so that the model can mend it in one go. */
public final class ArgumentBinder {
    /** A record's constructor and what it takes: reflection costs more than the binding. */
    private record Shape(Constructor<?> constructor, List<Part> parts) {

        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true); // records of tools are not public
                return new Shape(
                        constructor, Arrays.stream(components).map(Part::of).toList());
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("no record: " + type, e);
            }
        }
    }

    /** One component: a property, or a record whose properties stand in its place. */
    private record Part(Property property, Optional<Class<? extends Record>> inlined) {

        static Part of(RecordComponent component) {
            return new Part(
                    Property.of(component),
                    component.isAnnotationPresent(Inline.class)
                            ? Optional.of(component.getType().asSubclass(Record.class))
                            : Optional.empty());
        }
    }

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

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
        return SHAPES.get(type).parts().stream().map(this::value).toArray();
    }

    private @Nullable Object value(Part part) {
        if (part.inlined().isEmpty()) {
            return value(part.property());
        }
        Class<? extends Record> inlined = part.inlined().get();
        Object[] values = values(inlined);
        return problems.isEmpty() ? create(inlined, values) : null;
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
            return type.cast(SHAPES.get(type).constructor().newInstance(values));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot create " + type, e);
        }
    }
}
