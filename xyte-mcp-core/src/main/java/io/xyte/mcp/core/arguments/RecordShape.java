package io.xyte.mcp.core.arguments;

import io.xyte.mcp.core.schema.Inline;
import io.xyte.mcp.core.schema.Property;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a record is made. Kept for each type, for looking it up costs more than filling it.
 *
 * @param parts its components in their order
 * @param names of its arguments, those of inlined records in place
 */
record RecordShape<A extends Record>(List<Part> parts, List<String> names, Constructor<A> constructor) {
    private static final ClassValue<RecordShape<?>> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape<?> computeValue(Class<?> type) {
            return read(type.asSubclass(Record.class));
        }
    };

    /** A component. */
    sealed interface Part {}

    /** One argument. */
    record Single(Property property) implements Part {}

    /** A record whose arguments stand in place of it. */
    record Inlined(RecordShape<?> shape) implements Part {}

    @SuppressWarnings("unchecked") // read() keeps each type's own shape
    static <A extends Record> RecordShape<A> of(Class<A> type) {
        return (RecordShape<A>) SHAPES.get(type);
    }

    private static <A extends Record> RecordShape<A> read(Class<A> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<Part> parts = Arrays.stream(components).map(RecordShape::part).toList();
        return new RecordShape<>(parts, Property.names(type), constructor(type, components));
    }

    private static Part part(RecordComponent component) {
        return component.isAnnotationPresent(Inline.class)
                ? new Inlined(of(component.getType().asSubclass(Record.class)))
                : new Single(Property.of(component));
    }

    private static <A extends Record> Constructor<A> constructor(Class<A> type, RecordComponent[] components) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<A> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true); // records of tools are not public
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has such a constructor", e);
        }
    }

    /** The record with these values of its components. */
    A create(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot create " + constructor.getDeclaringClass(), e);
        }
    }
}
